import { LabelMultiples } from "#components/load-tests/label-multiples.tsx";
import { TestTrend } from "#components/load-tests/test-trend.tsx";
import { route } from "#components/ui/route.ts";
import type { Member } from "#lib/auth/actor.ts";
import { metricFacts } from "#lib/load-tests/metric.ts";
import { metricText } from "#lib/load-tests/metric-text.ts";
import { objectiveOf } from "#lib/load-tests/objectives/objectives-of-test-store.ts";
import type { ListedRegression } from "#lib/load-tests/regressions/regression-list-store.ts";
import { changeSizeText } from "#lib/load-tests/run-view/change-words.ts";
import {
  normalBand,
  objectiveLine,
  trendMarks,
  trendMetrics,
  trendPoints,
} from "#lib/load-tests/run-view/trend-view.ts";
import { partWords } from "#lib/load-tests/runs/judged-figures.ts";
import { type ListedRun, labelFiguresByRun, listLabels } from "#lib/load-tests/tests/test-runs-store.ts";
import type { FoundTest } from "#lib/load-tests/tests/test-store.ts";
import { KeptComparisons } from "./kept-comparisons.tsx";
import { changeHref, TestChanges } from "./test-changes.tsx";
import { TestRuns } from "./test-runs.tsx";
import { trendOf } from "./trend-of.ts";
import { type TestView, viewHref } from "./view-of.ts";

const labelsBeside = 4;

const ranges = [
  ["90", "90 nights"],
  ["year", "1 year"],
  ["all", "All"],
] as const;

type TestHistoryProps = {
  member: Member;
  test: FoundTest;
  view: TestView;
  branch: string;
  branches: { branch: string; runs: number }[];
  /** The newest runs of the branch, latest first. */
  runs: ListedRun[];
  regressions: readonly ListedRegression[];
  path: `/teams/${string}/load-tests/${string}`;
};

/** The trend of a test, its labels side by side, and its runs. */
export async function TestHistory(props: TestHistoryProps) {
  const { member, test, view, branch, branches, runs, regressions, path } = props;
  const ready = runs.filter(({ status }) => status === "ready").toReversed();
  const newest = ready.at(-1);
  const labels = newest ? await listLabels(member, newest.id) : [];
  const [byLabel, trend] = await Promise.all([
    labelFiguresByRun(
      ready.map(({ id }) => id),
      labels.slice(0, labelsBeside),
    ),
    trendOf(member, test.id, { ...view, branch }),
  ]);
  const href = (other: Partial<TestView>) =>
    route(viewHref(path, { ...view, before: undefined, change: undefined, ...other }) as typeof path);
  const { name, unit } = metricFacts[view.metric];
  return (
    <>
      {newest && (
        <TestTrend
          title={`${headWord(name)} of ${view.label || "all requests"}`}
          unit={unit === "" ? name : `${name}, ${unit}`}
          fileName={`${test.slug}-${name.replaceAll(" ", "-")}`}
          metrics={trendMetrics.map(([metric, label]) => ({
            label,
            href: href({ metric }),
            isCurrent: metric === view.metric,
          }))}
          labels={["", ...labels].map((label) => ({
            name: label || "All requests",
            href: href({ label }),
            isCurrent: label === view.label,
          }))}
          branches={branches.map((one) => ({
            name: one.branch === "" ? "No branch" : `Branch ${one.branch}`,
            href: href({ branch: one.branch }),
            isCurrent: one.branch === branch,
          }))}
          ranges={ranges.map(([range, label]) => ({ label, href: href({ range }), isCurrent: range === view.range }))}
          total={trend.total}
          part={partWords(trend.runs)}
          points={trendPoints(trend.runs, view.metric, Date.now()).map((point) => ({
            ...point,
            href: route(`${path}/runs/${point.number}`),
          }))}
          marks={trendMarks(trend.runs, trend.changes).map(({ index, change }) => ({
            index,
            title: changeSizeText({ metric: view.metric, ...change }),
            detail: `since run ${trend.runs[index]?.number}`,
            href: route(changeHref(path, view, trend.runs[index]?.number)),
          }))}
          bands={
            view.label === "" && view.range === "90"
              ? normalBand(trend.runs, view.metric, newest?.verdict?.whole ?? [])
              : []
          }
          objective={objectiveLine(test.objectives.flatMap(objectiveOf), view.metric, view.label)}
        />
      )}
      <TestChanges
        member={member}
        testName={test.name}
        view={view}
        path={path}
        changes={trend.changes}
        runs={trend.runs}
        regressions={regressions}
        repositories={test.services.flatMap(({ service }) => service.repositories)}
      />
      {ready.length > 1 && labels.length > 1 && (
        <div className="mt-7">
          <LabelMultiples
            title="p95 by label"
            meta={[
              labels.length > labelsBeside
                ? `the ${labelsBeside} of ${labels.length} labels with the most requests`
                : "most requests first",
              partWords(labels.slice(0, labelsBeside).flatMap((label) => [...(byLabel.get(label)?.values() ?? [])])),
            ]
              .filter(Boolean)
              .join(", ")}
            trends={labels.slice(0, labelsBeside).map((label) => {
              const points = ready.map(({ id }) => byLabel.get(label)?.get(id)?.p95Ms ?? null);
              return { label, href: href({ label }), points, text: fromTo(points) };
            })}
            ends={[ready[0]?.number ?? 0, newest?.number ?? 0]}
          />
        </div>
      )}
      <TestRuns member={member} test={test} view={view} branch={branch} branches={branches} runs={runs} path={path} />
      <KeptComparisons member={member} testId={test.id} path={path} />
    </>
  );
}

/** "Error rate" at the start of a title; p95 stays as it is. */
function headWord(name: string): string {
  return /^p\d/.test(name) ? name : name.charAt(0).toUpperCase() + name.slice(1);
}

/** "262 → 251 ms": the first and the last figure that are known. */
function fromTo(points: (number | null)[]): string {
  const known = points.filter((point) => point !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return "unknown";
  return `${metricText("p95Ms", first)} → ${metricText("p95Ms", last)}`;
}
