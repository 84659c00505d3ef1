import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PageTop } from "#components/shell/page-top.tsx";
import { TellTeam } from "#components/stories/filing/tell-team.tsx";
import { NewTeam } from "#components/teams/new-team.tsx";
import { NoTeams } from "#components/teams/no-teams.tsx";
import { TeamTable } from "#components/teams/team-table.tsx";
import { Answer } from "#components/ui/answer.tsx";
import { requirePerson } from "#lib/auth/require-person.ts";
import { listTeams } from "#lib/teams/team-store.ts";
import { createTeamAction } from "./actions.ts";
import { InstanceShell } from "./instance-shell.tsx";

export const metadata: Metadata = { title: "Teams" };

/** The teams that exist for this person. With one only it is that team's page, unless asked for by `?all`. */
export default async function TeamsPage({ searchParams }: PageProps<"/">) {
  const person = await requirePerson();
  const [teams, { all }] = await Promise.all([listTeams(person), searchParams]);
  const only = teams.length === 1 ? teams[0] : undefined;
  if (only && !only.archivedAt && all === undefined) redirect(`/teams/${only.slug}`);

  const open = teams.filter((team) => !team.archivedAt);
  const newTeam = person.isAdmin ? <NewTeam createTeam={createTeamAction} /> : null;
  return (
    <InstanceShell>
      <PageTop crumbs={[]} here="Teams">
        {open.length > 0 && <TellTeam teams={open} />}
        {teams.length > 0 && newTeam}
      </PageTop>
      {teams.length === 0 ? (
        <NoTeams action={newTeam} />
      ) : (
        <>
          <Answer>{countOf(open.length)}</Answer>
          <TeamTable teams={teams} />
        </>
      )}
    </InstanceShell>
  );
}

function countOf(open: number): string {
  if (open === 0) return "All teams are archived.";
  return open === 1 ? "One team is open to you." : `${open} teams are open to you.`;
}
