import type { Figures } from "../metric.ts";
import type { ReportedPercentile } from "../parsed-run.ts";
import type { StoredSeries } from "../runs/stored-series.ts";
import { type Apdex, apdexOf } from "../statistics/apdex.ts";
import type { Histogram } from "../statistics/histogram.ts";
import type { Comparisons } from "./change.ts";
import { drawnSeries } from "./drawn-series.ts";
import { failuresOverTime, type LabelFailures } from "./failures-over-time.ts";
import { heatCells } from "./heat-cells.ts";
import { labelRows } from "./label-rows.ts";
import { loadCurve } from "./load-curve.ts";
import { percentilePoints } from "./percentile-points.ts";
import { runSeriesView } from "./run-series.ts";

/** What the charts of a run are drawn from. `p95Series` by the ordinals of labels; `series` null without any over time. */
export type RunChartData = {
  series: StoredSeries | null;
  p95Series: Map<number, (number | null)[]>;
  /** By the ordinals of labels. */
  labelApdex: Map<number, number | null>;
  distributions: { run: Histogram | null; baseline: Histogram[] };
  failures: LabelFailures[];
};

type ChartedRun = {
  apdexMs: number;
  durationMs: number | null;
  steadyFromMs: number | null;
  steadyToMs: number | null;
  figures: Figures;
  labels: (Figures & { label: string; ordinal: number })[];
  reported: ReportedPercentile[];
};

/** The Apdex of a whole run; satisfied, tolerating and frustrated as shares. */
export type RunApdex = Apdex & { limitMs: number };

/** What a run's page draws; null where the files do not tell it. */
export type RunCharts = ReturnType<typeof runCharts>;

export function runCharts(run: ChartedRun, data: RunChartData, comparisons: Comparisons) {
  const { durationMs, figures, reported } = run;
  const series = data.series && drawnSeries(data.series);
  const overTime = series && runSeriesView(series.bucketMs, series.figures, durationMs);
  const labels = run.labels.map((label) => ({
    ...label,
    p95Series: data.p95Series.get(label.ordinal) ?? [],
    apdex: data.labelApdex.get(label.ordinal) ?? null,
  }));
  return {
    requests: figures.requests,
    apdex: runApdex(run, data.distributions.run),
    overTime,
    steady: steadyOf(run),
    cells: series?.histograms ? heatCells(series.histograms, series.bucketMs) : null,
    curve: overTime && loadCurve(overTime),
    failures:
      data.series &&
      failuresOverTime({ bucketMs: data.series.bucketMs, failures: data.series.figures.failures }, data.failures),
    percentiles: data.distributions.run ? percentilePoints(data.distributions.run, data.distributions.baseline) : [],
    baselineRuns: data.distributions.baseline.length,
    reported,
    labels: labels.map(({ label, p95Series, p95Ms }) => ({ label, p95Series, p95Ms })).slice(0, drawnLabels),
    labelRows: labelRows(labels, comparisons),
  };
}

/** Labels are drawn side by side up to here; the table has all of them. */
const drawnLabels = 12;

/** The part that verdicts use, in ms after the start; null where it is all of the run. */
function steadyOf({ steadyFromMs, steadyToMs }: ChartedRun): { fromMs: number; toMs: number } | null {
  return steadyFromMs === null || steadyToMs === null ? null : { fromMs: steadyFromMs, toMs: steadyToMs };
}

function runApdex({ apdexMs: limitMs, figures }: ChartedRun, histogram: Histogram | null): RunApdex | null {
  const { requests, errorRate } = figures;
  if (!histogram || requests === null || errorRate === null) return null;
  const found = apdexOf(histogram, { limitMs, failures: Math.round(requests * errorRate) });
  if (!found) return null;
  const all = found.satisfied + found.tolerating + found.frustrated;
  const share = (part: number) => Number((part / all).toFixed(4));
  return {
    score: Number(found.score.toFixed(4)),
    limitMs,
    satisfied: share(found.satisfied),
    tolerating: share(found.tolerating),
    frustrated: share(found.frustrated),
  };
}
