import type { ReactNode } from "react";
import type { TimeTint } from "#components/charts/time-chart-props.ts";
import type { KindAnswer } from "#lib/load-tests/kinds/kind-answer.ts";
import { bucketsRemovedWords } from "#lib/load-tests/retention/removed-words.ts";
import { driftLine } from "#lib/load-tests/run-view/drift-line.ts";
import type { RunCharts } from "#lib/load-tests/run-view/run-charts.ts";
import type { JudgedObjective } from "#lib/load-tests/verdicts/verdict.ts";
import type { ErrorRow } from "./error-table.tsx";
import { breakingPoint, kindMarks, kindTints } from "./kinds/kind-places.ts";
import { LabelTable } from "./label-table.tsx";
import { NothingOverTime } from "./nothing-over-time.tsx";
import { RunFailures } from "./run-failures.tsx";
import { RunHeatMap } from "./run-heat-map.tsx";
import { RunKind } from "./run-kind.tsx";
import { RunLabelMultiples } from "./run-label-multiples.tsx";
import { RunLoadCurve } from "./run-load-curve.tsx";
import { RunOverTime } from "./run-over-time.tsx";
import { RunPercentiles } from "./run-percentiles.tsx";

type RunBodyProps = {
  run: { number: number; startedAt: string; durationMs: number | null; bucketsRemovedAt: Date | null };
  charts: RunCharts;
  objectives: JudgedObjective[];
  errors: ErrorRow[];
  /** What the test is run to find out, answered; null for a load test. */
  kind: KindAnswer | null;
  /** What "normal" is, as the percentiles name it. */
  normal: string | null;
  fileName: string;
  /** Before the figures: an offer. */
  before?: ReactNode;
  /** Beside the charts, above and below the distribution. */
  aside: ReactNode;
  asideEnd?: ReactNode;
  /** Below the charts over time, in their column: what machines did meanwhile. */
  meanwhile?: ReactNode;
  /** The figures, before the charts. */
  tiles: ReactNode;
  /** Below the labels. */
  children: ReactNode;
};

/** The figures of a run and its charts, for those who work with it and those whom it was shown by a link. */
export function RunBody(props: RunBodyProps) {
  const { run, charts, objectives, errors, fileName, before, aside, asideEnd, meanwhile, children } = props;
  const { tiles, kind, normal } = props;
  const { overTime, cells, curve, failures } = charts;
  const isSuite = kind?.kind === "suite";
  const slope = kind?.kind === "endurance" ? kind.p95 : null;
  const percentiles = (
    <RunPercentiles
      number={run.number}
      points={charts.percentiles}
      reported={charts.reported}
      normal={charts.baselineRuns > 0 ? normal : null}
      requests={charts.requests}
      fileName={fileName}
    />
  );
  return (
    <>
      {kind && <RunKind answer={kind} labels={charts.labelRows} fileName={fileName} />}
      {before}
      {tiles}
      <div className="mt-7 grid gap-x-12 gap-y-7 xl:grid-cols-[minmax(0,1.85fr)_minmax(0,1fr)]">
        <div className="grid min-w-0 content-start gap-y-7">
          {overTime ? (
            <RunOverTime
              series={overTime}
              objectives={objectives}
              startedAt={run.startedAt}
              fileName={fileName}
              tints={[...tintsOf(charts, run.durationMs), ...kindTints(kind)]}
              marks={kindMarks(kind)}
              drift={slope && overTime.p95Ms && driftLine(overTime.p95Ms, overTime.bucketMs, charts.steady, slope)}
            />
          ) : (
            !isSuite && <NothingOverTime removed={run.bucketsRemovedAt && bucketsRemovedWords(run.bucketsRemovedAt)} />
          )}
          {meanwhile}
          {overTime ? <RunHeatMap cells={cells} objectives={objectives} fileName={fileName} /> : percentiles}
          {failures && <RunFailures failures={failures} errors={errors} fileName={fileName} />}
        </div>
        <div className="grid min-w-0 content-start gap-y-7">
          {aside}
          {overTime && percentiles}
          {curve && overTime && (
            <RunLoadCurve curve={curve} bucketMs={overTime.bucketMs} fileName={fileName} marks={breakingPoint(kind)} />
          )}
          {asideEnd}
        </div>
      </div>
      <div className="mt-7 grid gap-y-7">
        <LabelTable rows={charts.labelRows} isSuite={isSuite} />
        <RunLabelMultiples labels={charts.labels} of={charts.labelRows.length} durationMs={run.durationMs} />
        {children}
      </div>
    </>
  );
}

/** What verdicts leave out at the start and at the end. */
function tintsOf({ steady, overTime }: RunCharts, durationMs: number | null): TimeTint[] {
  if (!steady || !overTime) return [];
  const endMs = durationMs ?? overTime.buckets * overTime.bucketMs;
  const tints = [
    { fromMs: 0, toMs: steady.fromMs, label: "ramp-up" },
    { fromMs: steady.toMs, toMs: endMs, label: "cool-down" },
  ];
  return tints.filter(({ fromMs, toMs }) => toMs > fromMs);
}
