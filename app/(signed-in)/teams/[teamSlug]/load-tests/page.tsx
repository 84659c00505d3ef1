import type { Metadata } from "next";
import { EmptyTrend } from "#components/load-tests/empty-trend.tsx";
import { NewTest } from "#components/load-tests/new-test.tsx";
import { TestTable } from "#components/load-tests/test-table.tsx";
import { PageTop } from "#components/shell/page-top.tsx";
import { AddressSearch } from "#components/ui/address-search.tsx";
import { Answer } from "#components/ui/answer.tsx";
import { ArchiveButton } from "#components/ui/archive-button.tsx";
import { ArchivedToggle } from "#components/ui/archived-toggle.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { route } from "#components/ui/route.ts";
import { UploadButton } from "#components/upload/upload-button.tsx";
import { requireMember } from "#lib/auth/require-member.ts";
import { countOpenRegressions } from "#lib/load-tests/regressions/regression-list-store.ts";
import { openRegressionsText } from "#lib/load-tests/run-view/change-words.ts";
import { longestSearch } from "#lib/load-tests/runs/run-search.ts";
import { listTests } from "#lib/load-tests/tests/test-list-store.ts";
import { testsSentence } from "#lib/load-tests/tests/tests-sentence.ts";
import { uploadCommand } from "#lib/load-tests/uploads/upload-command.ts";
import { configuration } from "#lib/shared/configuration.ts";
import { listEnvironmentNames } from "#lib/systems/environment-store.ts";
import { listServiceNames } from "#lib/systems/service-store.ts";
import { archiveTestAction, createTestAction } from "./actions.ts";
import { FoundRuns } from "./found-runs.tsx";
import { testLine } from "./test-line.ts";

export const metadata: Metadata = { title: "Load tests" };

export default async function LoadTestsPage({ params, searchParams }: PageProps<"/teams/[teamSlug]/load-tests">) {
  const { teamSlug } = await params;
  const member = await requireMember(teamSlug, "team:read");
  const [tests, regressions, environments, services, asked] = await Promise.all([
    listTests(member),
    countOpenRegressions(member),
    listEnvironmentNames(member),
    listServiceNames(member),
    searchParams,
  ]);
  const teamPath = `/teams/${teamSlug}` as const;
  const origin = configuration().url;
  const mayEdit = member.permissions.has("tests:edit");
  const search = oneWord(asked.q);
  const runs = tests.reduce((sum, test) => sum + test.runs, 0);
  const isArchivedShown = asked.archived !== undefined;
  const open = tests.filter(({ archivedAt }) => archivedAt === null);
  const shown = (isArchivedShown ? tests : open).toSorted((a, b) => a.name.localeCompare(b.name));
  const newTest = mayEdit && (
    <NewTest
      environments={environments}
      services={services}
      teamSlug={teamSlug}
      origin={origin}
      isOpenAtFirst={asked.new !== undefined}
      create={createTestAction.bind(null, teamSlug)}
    />
  );
  return (
    <>
      <PageTop crumbs={[{ label: member.teamName, href: route(teamPath) }]} here="Load tests">
        {shown.length > 0 && (
          <>
            <UploadButton />
            {newTest}
          </>
        )}
      </PageTop>
      <Answer explanation={openRegressionsText(regressions)}>
        {testsSentence(open.map(({ latest }) => ({ verdict: latest?.verdict ?? null })))}
      </Answer>
      {(runs > 0 || search !== "") && (
        <div className="mt-4">
          <AddressSearch label="Find runs" search={search} href={route(`${teamPath}/load-tests`)} />
        </div>
      )}
      {search !== "" ? (
        <FoundRuns member={member} search={search} before={oneWord(asked.before)} runs={runs} />
      ) : shown.length === 0 ? (
        <EmptyState
          picture={<EmptyTrend />}
          action={
            <div className="flex flex-wrap gap-2">
              {newTest}
              <UploadButton />
            </div>
          }
          command={mayEdit ? uploadCommand({ origin, teamSlug, testSlug: "checkout", isCreated: true }) : undefined}
        >
          A load test is repeated, every night or with every merge. Each result file that you send, or drop on this
          page, becomes a run, and Headroom says whether it got worse than the runs before.
        </EmptyState>
      ) : (
        <div className="mt-4">
          <TestTable
            tests={shown.map((test) => ({
              ...testLine(test, teamPath),
              acts: mayEdit && test.archivedAt && (
                <ArchiveButton
                  look="bare"
                  name={test.name}
                  isArchived
                  archive={archiveTestAction.bind(null, teamSlug, { id: test.id })}
                />
              ),
            }))}
          />
        </div>
      )}
      <ArchivedToggle
        count={search === "" ? tests.length - open.length : 0}
        isShown={isArchivedShown}
        showHref={route(`${teamPath}/load-tests?archived`)}
        hideHref={route(`${teamPath}/load-tests`)}
      />
    </>
  );
}

/** A parameter as it was given once; PostgreSQL knows no NUL. */
function oneWord(parameter: string | string[] | undefined): string {
  return typeof parameter === "string" ? parameter.replaceAll("\0", "").trim().slice(0, longestSearch) : "";
}
