import type { Metadata } from "next";
import { PageTop } from "#components/shell/page-top.tsx";
import { EditEnvironment } from "#components/systems/edit-environment.tsx";
import { type EnvironmentLine, EnvironmentTable } from "#components/systems/environment-table.tsx";
import { NewEnvironment } from "#components/systems/new-environment.tsx";
import { SettingsTabs } from "#components/teams/settings-tabs.tsx";
import { Answer } from "#components/ui/answer.tsx";
import { ArchiveButton } from "#components/ui/archive-button.tsx";
import { ArchivedToggle } from "#components/ui/archived-toggle.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { ManagedMark } from "#components/ui/managed.tsx";
import { route } from "#components/ui/route.ts";
import { requireMember } from "#lib/auth/require-member.ts";
import { listEnvironments } from "#lib/systems/environment-store.ts";
import { archiveEnvironmentAction, createEnvironmentAction, updateEnvironmentAction } from "./actions.ts";

export const metadata: Metadata = { title: "Environments" };

type Props = PageProps<"/teams/[teamSlug]/settings/environments">;

export default async function EnvironmentsPage({ params, searchParams }: Props) {
  const { teamSlug } = await params;
  const member = await requireMember(teamSlug, "team:read");
  const [environments, { archived }] = await Promise.all([listEnvironments(member), searchParams]);
  const teamPath = `/teams/${teamSlug}` as const;
  const mayEdit = member.permissions.has("systems:edit");
  const lines = environments.map(lineOf);
  const open = lines.filter(({ isArchived }) => !isArchived);
  const shown = archived === undefined ? open : lines;
  const newEnvironment = mayEdit && <NewEnvironment create={createEnvironmentAction.bind(null, teamSlug)} />;
  return (
    <>
      <PageTop
        crumbs={[
          { label: member.teamName, href: route(teamPath) },
          { label: "Settings", href: route(`${teamPath}/settings`) },
        ]}
        here="Environments"
      >
        {shown.length > 0 && newEnvironment}
      </PageTop>
      <SettingsTabs teamSlug={teamSlug} current="Environments" permissions={member.permissions} />
      <Answer>{sentenceOf(open)}</Answer>
      {shown.length === 0 ? (
        <EmptyState action={newEnvironment}>
          An environment is where tests run: staging, a copy of production, a laptop. Runs of different environments are
          never compared with each other. An upload can name a new one and make it.
        </EmptyState>
      ) : (
        <div className="mt-4">
          <EnvironmentTable
            environments={shown.map((line) => ({
              ...line,
              acts: line.isManaged ? (
                <ManagedMark />
              ) : (
                mayEdit && !line.isShared && <Acts teamSlug={teamSlug} line={line} />
              ),
            }))}
          />
        </div>
      )}
      <ArchivedToggle
        count={lines.length - open.length}
        isShown={archived !== undefined}
        showHref={route(`${teamPath}/settings/environments?archived`)}
        hideHref={route(`${teamPath}/settings/environments`)}
      />
    </>
  );
}

function Acts({ teamSlug, line }: { teamSlug: string; line: EnvironmentLine }) {
  const { id, name, slug, description, isArchived } = line;
  return (
    <>
      {!isArchived && (
        <EditEnvironment
          environment={{ name, slug, description }}
          save={updateEnvironmentAction.bind(null, teamSlug, { id })}
        />
      )}
      <ArchiveButton
        look="bare"
        name={name}
        isArchived={isArchived}
        archive={archiveEnvironmentAction.bind(null, teamSlug, { id })}
      />
    </>
  );
}

function lineOf(environment: Awaited<ReturnType<typeof listEnvironments>>[number]): EnvironmentLine {
  const { id, name, slug, description, teamId, archivedAt, isManaged, _count } = environment;
  const isShared = teamId === null;
  return { id, name, slug, description, isShared, isManaged, runs: _count.runs, isArchived: archivedAt !== null };
}

function sentenceOf(open: readonly EnvironmentLine[]): string {
  if (open.length === 0) return "No environments yet.";
  const shared = open.filter(({ isShared }) => isShared).length;
  const count = open.length === 1 ? "One environment" : `${open.length} environments`;
  const busiest = open.toSorted((a, b) => b.runs - a.runs)[0];
  const most = busiest && busiest.runs > 0 && open.length > 1 ? `, most runs in ${busiest.name}` : "";
  return `${count}${shared > 0 ? `, ${shared} of them shared by every team` : ""}${most}.`;
}
