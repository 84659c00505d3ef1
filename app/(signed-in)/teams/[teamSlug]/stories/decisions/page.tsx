import type { Metadata } from "next";
import { z } from "zod";
import { PageTop } from "#components/shell/page-top.tsx";
import { DecisionItem } from "#components/stories/decisions/decision-item.tsx";
import { Answer } from "#components/ui/answer.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { route } from "#components/ui/route.ts";
import { requireMember } from "#lib/auth/require-member.ts";
import { listDecisions } from "#lib/stories/decisions/decision-store.ts";

export const metadata: Metadata = { title: "Decision log" };

const afterSchema = z.uuid().nullable().catch(null).default(null);

/** What was chosen and why, with what was known then. `?after=` is the last entry of the page before. */
export default async function DecisionsPage({
  params,
  searchParams,
}: PageProps<"/teams/[teamSlug]/stories/decisions">) {
  const { teamSlug } = await params;
  const member = await requireMember(teamSlug, "team:read");
  const { after } = await searchParams;
  const { entries, next } = await listDecisions(member, afterSchema.parse(after));
  const storiesPath = `/teams/${teamSlug}/stories` as const;
  return (
    <>
      <PageTop
        crumbs={[
          { label: member.teamName, href: route(`/teams/${teamSlug}`) },
          { label: "Stories", href: route(storiesPath) },
        ]}
        here="Decision log"
      />
      <Answer explanation="Each entry keeps the alternatives and the numbers of its moment, whatever the stories say today.">
        What we chose, and why
      </Answer>
      {entries.length === 0 ? (
        <EmptyState action={<ButtonLink href={route(`${storiesPath}/what-next`)}>What next?</ButtonLink>}>
          When somebody chooses what is done next, or starts to fix a sized story, the reason stands here.
        </EmptyState>
      ) : (
        <ol className="mt-6 max-w-4xl border-t" aria-label="Decisions">
          {entries.map((entry) => (
            <DecisionItem key={entry.id} entry={entry} storiesPath={storiesPath} />
          ))}
        </ol>
      )}
      {next && (
        <p className="mt-4">
          <ButtonLink href={route(`${storiesPath}/decisions?after=${next}`)}>Earlier decisions</ButtonLink>
        </p>
      )}
    </>
  );
}
