import { FlaskConical } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ComparedRuns } from "#components/comparing/compared-runs.tsx";
import { ComparisonBody } from "#components/comparing/comparison-body.tsx";
import { SaveComparison } from "#components/comparing/save-comparison.tsx";
import { ShareButton } from "#components/comparing/share-button.tsx";
import { PageTop } from "#components/shell/page-top.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { route } from "#components/ui/route.ts";
import { requireMember } from "#lib/auth/require-member.ts";
import { readComparison, writeComparison } from "#lib/load-tests/comparing/comparison-query.ts";
import { findComparison } from "#lib/load-tests/comparing/comparison-view-store.ts";
import { metricName } from "#lib/load-tests/comparing/comparison-words.ts";
import { comparedMetrics } from "#lib/load-tests/comparing/difference.ts";
import { listRuns } from "#lib/load-tests/tests/test-runs-store.ts";
import { findTest } from "#lib/load-tests/tests/test-store.ts";
import { makeShareAction } from "../shared/actions.ts";
import { saveComparisonAction } from "./actions.ts";
import { ChooseRuns } from "./choose-runs.tsx";
import { comparedLines, moreRuns } from "./compared-lines.ts";
import { queryOf } from "./query-of.ts";

type Props = PageProps<"/teams/[teamSlug]/load-tests/[testSlug]/compare">;

const runsOffered = 60;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Runs of ${(await params).testSlug} compared` };
}

export default async function ComparePage({ params, searchParams }: Props) {
  const { teamSlug, testSlug } = await params;
  const member = await requireMember(teamSlug, "team:read");
  const test = await findTest(member, testSlug);
  if (!test) notFound();
  const read = readComparison(queryOf(await searchParams));
  const query = read?.kind === "runs" ? read : { kind: "runs" as const, numbers: [], metric: "p95Ms" as const };
  const [{ numbers, missing, view }, listed] = await Promise.all([
    findComparison(member, test.id, query),
    listRuns(member, test.id, { limit: runsOffered }),
  ]);
  const testPath = `/teams/${teamSlug}/load-tests/${testSlug}` as const;
  const shown = { ...query, numbers };
  const href = (change: Partial<typeof shown>) =>
    route(`${testPath}/compare?${writeComparison({ ...shown, ...change })}` as `${typeof testPath}/compare`);
  const written = writeComparison(shown);
  const mayEdit = view !== null && member.permissions.has("runs:edit");
  return (
    <>
      <PageTop
        crumbs={[
          { label: member.teamName, href: route(`/teams/${teamSlug}`) },
          { label: "Load tests", href: route(`/teams/${teamSlug}/load-tests`) },
          { label: test.name, href: route(testPath) },
        ]}
        here="Compare"
      >
        <ButtonLink href={`${testPath}/compare/experiment`}>
          <FlaskConical aria-hidden="true" size={14} />
          Experiment
        </ButtonLink>
        {mayEdit && (
          <>
            <SaveComparison save={saveComparisonAction.bind(null, teamSlug, { testId: test.id, query: written })} />
            <ShareButton
              what="this comparison"
              make={makeShareAction.bind(null, teamSlug, { testId: test.id, query: written })}
              listHref={route(`${testPath}/shared`)}
            />
          </>
        )}
      </PageTop>
      {view ? (
        <ComparisonBody
          view={view}
          fileName={`${test.slug}-runs-${numbers.join("-")}`}
          runs={
            <>
              {missing.length > 0 && (
                <p className="mt-2 text-ink-2 text-table">Not there, or not read: run {missing.join(", ")}.</p>
              )}
              <ComparedRuns
                runs={comparedLines(numbers, listed, { testPath, href })}
                others={moreRuns(numbers, listed, href)}
              />
            </>
          }
          metrics={comparedMetrics.map((metric) => ({
            label: metricName(metric),
            href: href({ metric }),
            isCurrent: metric === query.metric,
          }))}
        />
      ) : (
        <ChooseRuns testPath={testPath} runs={listed} ticked={numbers} missing={missing} />
      )}
    </>
  );
}
