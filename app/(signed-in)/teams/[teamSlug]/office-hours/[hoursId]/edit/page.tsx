import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { OfficeHoursForm } from "#components/office-hours/office-hours-form.tsx";
import { PageTop } from "#components/shell/page-top.tsx";
import { Answer } from "#components/ui/answer.tsx";
import { ArchiveRow } from "#components/ui/archive-button.tsx";
import { route } from "#components/ui/route.ts";
import { requireMember } from "#lib/auth/require-member.ts";
import { findOfficeHours, listPossibleHosts } from "#lib/office-hours/series/office-hours-store.ts";
import { archiveOfficeHoursAction, editOfficeHoursAction } from "../../actions.ts";

export const metadata: Metadata = { title: "Edit office hours" };

/** Changes when the sittings are, and who hosts them. */
export default async function EditOfficeHoursPage({
  params,
}: PageProps<"/teams/[teamSlug]/office-hours/[hoursId]/edit">) {
  const { teamSlug, hoursId } = await params;
  const member = await requireMember(teamSlug, "stories:edit");
  const found = z.uuid().safeParse(hoursId).success ? await findOfficeHours(member, hoursId) : null;
  if (!found) return notFound();
  const people = await listPossibleHosts(member);
  const hoursPath = `/teams/${teamSlug}/office-hours` as const;
  const { id, name, archivedAt, hosts, hasFeed: _feed, ...hours } = found;
  return (
    <>
      <PageTop
        crumbs={[
          { label: member.teamName, href: route(`/teams/${teamSlug}`) },
          { label: "Office hours", href: route(hoursPath) },
          { label: name, href: route(`${hoursPath}/${id}`) },
        ]}
        here="Edit"
      />
      <Answer explanation="What was held stays as it was. The next sittings follow what you change here.">
        {name}
      </Answer>
      <div className="mt-6">
        <OfficeHoursForm
          hours={{ ...hours, name, hostIds: hosts.map((host) => host.id) }}
          people={people}
          timeZones={Intl.supportedValuesOf("timeZone")}
          hoursPath={hoursPath}
          save={editOfficeHoursAction.bind(null, teamSlug, { id })}
        />
      </div>
      <ArchiveRow
        name={name}
        noun="office hours"
        isArchived={archivedAt !== null}
        archive={archiveOfficeHoursAction.bind(null, teamSlug, { id })}
      >
        Archived office hours have no more sittings. Their history stays.
      </ArchiveRow>
    </>
  );
}
