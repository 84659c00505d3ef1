import type { Figures } from "../metric.ts";
import type { ReportedPercentile } from "../parsed-run.ts";
import type { StoredSeries } from "../runs/stored-series.ts";
import type { Histogram } from "../statistics/histogram.ts";
import type { Comparisons } from "./change.ts";
import { drawnSeries } from "./drawn-series.ts";
import { failuresOverTime, type LabelFailures } from "./failures-over-time.ts";
import { heatCells } from "./heat-cells.ts";
import { labelRows } from "./label-rows.ts";
import { loadCurve } from "./load-curve.ts";
import { percentilePoints } from "./percentile-points.ts";
import { runSeriesView } from "./run-series.ts";
import { runTiles } from "./tiles.ts";

/** What the charts of a run are drawn from. `p95Series` by the ordinals of labels; `series` null without any over time. */
export type RunChartData = {
  series: StoredSeries | null;
  p95Series: Map<number, (number | null)[]>;
  distributions: { run: Histogram | null; baseline: Histogram[] };
  failures: LabelFailures[];
};

type ChartedRun = {
  durationMs: number | null;
  steadyFromMs: number | null;
  steadyToMs: number | null;
  figures: Figures;
  labels: (Figures & { label: string; ordinal: number })[];
  reported: ReportedPercentile[];
};

/** What a run's page draws; null where the files do not tell it. */
export type RunCharts = ReturnType<typeof runCharts>;

export function runCharts(run: ChartedRun, data: RunChartData, comparisons: Comparisons) {
  const { durationMs, figures, reported } = run;
  const series = data.series && drawnSeries(data.series);
  const overTime = series && runSeriesView(series.bucketMs, series.figures, durationMs);
  const labels = run.labels.map((label) => ({ ...label, p95Series: data.p95Series.get(label.ordinal) ?? [] }));
  return {
    tiles: runTiles(figures, comparisons),
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
