import type { Metadata } from "next";
import { PageTop } from "#components/shell/page-top.tsx";
import { ArchiveTeam } from "#components/teams/archive-team.tsx";
import { InitialTokenNotice } from "#components/teams/initial-token-notice.tsx";
import { SettingsTabs } from "#components/teams/settings-tabs.tsx";
import { TeamForm } from "#components/teams/team-form.tsx";
import { Answer } from "#components/ui/answer.tsx";
import { ManagedNote } from "#components/ui/managed.tsx";
import { route } from "#components/ui/route.ts";
import { findInitialTokenEnd } from "#lib/auth/initial-token.ts";
import { requireMember } from "#lib/auth/require-member.ts";
import { getTeam } from "#lib/teams/team-store.ts";
import { archiveTeamAction, updateTeamAction } from "./actions.ts";

export const metadata: Metadata = { title: "Settings" };

export default async function TeamSettingsPage({ params }: PageProps<"/teams/[teamSlug]/settings">) {
  const { teamSlug } = await params;
  const member = await requireMember(teamSlug, "team:read");
  const [team, initialTokenEnd] = await Promise.all([getTeam(member), findInitialTokenEnd(member, new Date())]);
  const mayEdit = member.permissions.has("team:edit");
  return (
    <>
      <PageTop crumbs={[{ label: team.name, href: route(`/teams/${teamSlug}`) }]} here="Settings" />
      <SettingsTabs teamSlug={teamSlug} current="Team" permissions={member.permissions} />
      <Answer explanation={mayEdit ? undefined : "Only its leads and admins change what is here."}>
        {sentenceOf(team)}
      </Answer>
      {team.isManaged && <ManagedNote>Its name and who may read it are changed there.</ManagedNote>}
      {initialTokenEnd && <InitialTokenNotice endsAt={initialTokenEnd} />}
      <TeamForm team={team} isReadOnly={!mayEdit || team.isManaged} update={updateTeamAction.bind(null, teamSlug)} />
      {mayEdit && !team.isManaged && (
        <ArchiveTeam
          name={team.name}
          isArchived={team.archivedAt !== null}
          archive={archiveTeamAction.bind(null, teamSlug)}
        />
      )}
    </>
  );
}

function sentenceOf(team: Awaited<ReturnType<typeof getTeam>>): string {
  if (team.archivedAt) return `${team.name} is archived: it can be read and restored, nothing else.`;
  const readers = team.visibility === "open" ? "read by everyone who can sign in" : "there for its members only";
  return `${team.name} is ${readers}.`;
}
