import type { Metadata } from "next";
import { EmptyQueue } from "#components/office-hours/empty-queue.tsx";
import { HoursItem } from "#components/office-hours/hours-item.tsx";
import { PageTop } from "#components/shell/page-top.tsx";
import { Answer } from "#components/ui/answer.tsx";
import { ArchivedToggle } from "#components/ui/archived-toggle.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { route } from "#components/ui/route.ts";
import { requireMember } from "#lib/auth/require-member.ts";
import { findNextSitting } from "#lib/compose/office-hours/next-sitting.ts";
import { standingLine } from "#lib/office-hours/series/office-hours.ts";
import { listOfficeHours } from "#lib/office-hours/series/office-hours-store.ts";

export const metadata: Metadata = { title: "Office hours" };

/** The times at which the team looks at what people bring. */
export default async function OfficeHoursPage({ params, searchParams }: PageProps<"/teams/[teamSlug]/office-hours">) {
  const { teamSlug } = await params;
  const member = await requireMember(teamSlug, "team:read");
  const [all, { archived }] = await Promise.all([listOfficeHours(member), searchParams]);
  const open = all.filter(({ archivedAt }) => archivedAt === null);
  const shown = archived === undefined ? open : all;
  const now = new Date();
  const lines = await Promise.all(
    shown.map(async (officeHours) => ({ officeHours, next: await findNextSitting(member, officeHours, now) })),
  );
  const hoursPath = `/teams/${teamSlug}/office-hours` as const;
  const newHours = member.permissions.has("stories:edit") && (
    <ButtonLink href={route(`${hoursPath}/new`)} look={shown.length === 0 ? "primary" : "plain"}>
      New office hours
    </ButtonLink>
  );
  return (
    <>
      <PageTop crumbs={[{ label: member.teamName, href: route(`/teams/${teamSlug}`) }]} here="Office hours">
        {shown.length > 0 && newHours}
      </PageTop>
      <Answer explanation={standingLine}>
        {open.length === 0
          ? "There are no office hours yet."
          : "Bring what feels slow, and somebody looks at it with you."}
      </Answer>
      {shown.length === 0 ? (
        <EmptyState picture={<EmptyQueue />} action={newHours || undefined}>
          Office hours are a time at which anybody can bring what feels slow: ten minutes each, and every talk ends as a
          story, a known one, an answer or a no.
        </EmptyState>
      ) : (
        <ul className="mt-6 border-t" aria-label="Office hours">
          {lines.map(({ officeHours, next }) => (
            <HoursItem key={officeHours.id} {...{ officeHours, next, hoursPath }} />
          ))}
        </ul>
      )}
      <ArchivedToggle
        count={all.length - open.length}
        isShown={archived !== undefined}
        showHref={route(`${hoursPath}?archived`)}
        hideHref={route(hoursPath)}
      />
    </>
  );
}
