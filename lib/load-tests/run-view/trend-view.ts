import { dayText } from "#lib/shared/time-text.ts";
import { type Metric, metricFacts } from "../metric.ts";
import { limitText, metricText } from "../metric-text.ts";
import type { Comparison, Objective, VerdictStatus } from "../verdicts/verdict.ts";
import { normalRange } from "./normal-range.ts";

/** The figures that a trend can show, with the words of their switch. */
export const trendMetrics = [
  ["p50Ms", "p50"],
  ["p95Ms", "p95"],
  ["p99Ms", "p99"],
  ["errorRate", "Errors"],
  ["throughputRps", "Throughput"],
] as const satisfies readonly (readonly [Metric, string])[];
export type TrendMetric = (typeof trendMetrics)[number][0];

/** A run of a trend, with the figure that it shows in the metric's stored unit. */
export type TrendRun = { number: number; startedAt: Date; value: number | null; status: VerdictStatus | null };

/** As charts draw it: error rates in percent, the rest in their stored unit. */
export function drawn(metric: Metric, value: number): number {
  return Number((metricFacts[metric].unit === "%" ? value * 100 : value).toPrecision(5));
}

/** The points of a trend, oldest first. `now` in ms since the epoch says which days need their year. */
export function trendPoints(runs: readonly TrendRun[], metric: Metric, now: number) {
  return runs.map(({ number, startedAt, value, status }) => {
    return {
      number,
      day: dayText(startedAt, now),
      value: value === null ? null : drawn(metric, value),
      text: value === null ? "unknown" : metricText(metric, value),
      verdict: status,
    };
  });
}

/** What was normal for the newest run: over the runs that it was compared with, and itself. */
export function normalBand(runs: readonly TrendRun[], metric: Metric, comparisons: Comparison[]) {
  const comparison = comparisons.find((one) => one.metric === metric && one.label === "");
  if (!comparison || runs.length === 0) return [];
  const { low, mean, high } = normalRange(comparison);
  const from = Math.max(0, runs.length - 1 - comparison.runs);
  return [{ from, to: runs.length - 1, low: drawn(metric, low), mean: drawn(metric, mean), high: drawn(metric, high) }];
}

/** The line of the strictest objective of this metric and label; null without one that is a plain number. */
export function objectiveLine(objectives: Objective[], metric: Metric, label: string) {
  const own = objectives.filter((one) => one.metric === metric && one.label === label && !one.isRelative);
  const strictest = own.toSorted((a, b) =>
    a.comparator.startsWith("<") ? a.target - b.target : b.target - a.target,
  )[0];
  if (!strictest) return null;
  const sign = { "<=": "≤", "<": "<", ">=": "≥", ">": ">" }[strictest.comparator];
  return {
    value: drawn(metric, strictest.target),
    title: "Objective",
    text: `${sign} ${limitText(metric, strictest.target)}`,
  };
}

/** Where the changes of a trend are drawn: before the point of their first run. `points` are what is drawn. */
export function trendMarks<Change extends { runId: string }>(
  points: readonly { id: string }[],
  changes: readonly Change[],
): { index: number; change: Change }[] {
  const at = new Map(points.map(({ id }, index) => [id, index]));
  return changes.flatMap((change) => {
    const index = at.get(change.runId);
    return index === undefined ? [] : [{ index, change }];
  });
}
