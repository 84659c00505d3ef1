import type { Metadata } from "next";
import { OfficeHoursForm } from "#components/office-hours/office-hours-form.tsx";
import { PageTop } from "#components/shell/page-top.tsx";
import { Answer } from "#components/ui/answer.tsx";
import { route } from "#components/ui/route.ts";
import { requireMember } from "#lib/auth/require-member.ts";
import { standingLine } from "#lib/office-hours/series/office-hours.ts";
import { listPossibleHosts } from "#lib/office-hours/series/office-hours-store.ts";
import { createOfficeHoursAction } from "../actions.ts";

export const metadata: Metadata = { title: "New office hours" };

/** Sets up when the team looks at what people bring. */
export default async function NewOfficeHoursPage({ params }: PageProps<"/teams/[teamSlug]/office-hours/new">) {
  const { teamSlug } = await params;
  const member = await requireMember(teamSlug, "stories:edit");
  const people = await listPossibleHosts(member);
  const hoursPath = `/teams/${teamSlug}/office-hours` as const;
  return (
    <>
      <PageTop
        crumbs={[
          { label: member.teamName, href: route(`/teams/${teamSlug}`) },
          { label: "Office hours", href: route(hoursPath) },
        ]}
        here="New"
      />
      <Answer explanation={standingLine}>When do you look at what people bring?</Answer>
      <div className="mt-6">
        <OfficeHoursForm
          hours={{
            name: "Performance office hours",
            timeZone: null,
            weekday: 4,
            startMinute: 14 * 60,
            durationMinutes: 60,
            everyWeeks: 1,
            startsOn: new Date().toISOString().slice(0, 10),
            slotMinutes: 10,
            joinUrl: "",
            place: "",
            hostIds: people.some(({ id }) => id === member.userId) ? [member.userId] : [],
          }}
          people={people}
          timeZones={Intl.supportedValuesOf("timeZone")}
          hoursPath={hoursPath}
          save={createOfficeHoursAction.bind(null, teamSlug)}
        />
      </div>
    </>
  );
}
