import type { Metadata } from "next";
import { EmptyTrend } from "#components/load-tests/empty-trend.tsx";
import { TestRow, TestRowHeads } from "#components/load-tests/test-row.tsx";
import { PageTop } from "#components/shell/page-top.tsx";
import { Answer } from "#components/ui/answer.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { route } from "#components/ui/route.ts";
import { UploadButton } from "#components/upload/upload-button.tsx";
import { requireMember } from "#lib/auth/require-member.ts";
import { countOpenRegressions } from "#lib/load-tests/regressions/regression-list-store.ts";
import { openRegressionsText } from "#lib/load-tests/run-view/change-words.ts";
import { byUrgency, overviewSentence } from "#lib/load-tests/run-view/overview-sentence.ts";
import { testSummary } from "#lib/load-tests/run-view/overview-view.ts";
import { listTestOverviews, type TestOverview } from "#lib/load-tests/tests/test-overview-store.ts";
import { uploadCommand } from "#lib/load-tests/uploads/upload-command.ts";
import { configuration } from "#lib/shared/configuration.ts";
import { TeamTestLine } from "./team-test-line.tsx";

export const metadata: Metadata = { title: "Overview" };

/** The information radiator of a team: what its newest runs say. */
export default async function OverviewPage({ params }: PageProps<"/teams/[teamSlug]">) {
  const { teamSlug } = await params;
  const member = await requireMember(teamSlug, "team:read");
  const [listed, regressions] = await Promise.all([listTestOverviews(member), countOpenRegressions(member)]);
  const tests = listed.toSorted((a, b) => byUrgency(judgedTest(a), judgedTest(b)));
  const newest = newestRun(tests);
  return (
    <>
      <PageTop crumbs={[{ label: member.teamName, href: route(`/teams/${teamSlug}`) }]} here="Overview">
        {newest && (
          <span>
            last run <RelativeTime at={newest} />
          </span>
        )}
        {tests.length > 0 && <UploadButton />}
      </PageTop>
      <Answer explanation={openRegressionsText(regressions)}>{overviewSentence(tests.map(judgedTest))}</Answer>
      {tests.length === 0 ? (
        <FirstTest teamSlug={teamSlug} />
      ) : (
        <>
          <TestRowHeads />
          <ul aria-label="Tests" className="max-lg:mt-4 max-lg:border-t">
            {tests.map((test) => (
              <TestRow
                key={test.slug}
                {...testSummary(test, Date.now())}
                href={route(`/teams/${teamSlug}/load-tests/${test.slug}`)}
              />
            ))}
          </ul>
        </>
      )}
      <TeamTestLine member={member} />
    </>
  );
}

function FirstTest({ teamSlug }: { teamSlug: string }) {
  return (
    <EmptyState
      picture={<EmptyTrend />}
      action={<UploadButton look="primary" />}
      command={uploadCommand({ origin: configuration().url, teamSlug, testSlug: "checkout", isCreated: true })}
    >
      Drop the result file of a load test anywhere on this page, or send it: here stands whether performance got worse,
      by how much, and how sure that is.
    </EmptyState>
  );
}

function judgedTest({ name, latest }: TestOverview) {
  return { name, status: latest?.verdict?.status ?? null };
}

function newestRun(tests: TestOverview[]): Date | null {
  const times = tests.flatMap(({ latest }) => (latest ? [latest.startedAt] : []));
  return times.toSorted((a, b) => b.getTime() - a.getTime())[0] ?? null;
}
