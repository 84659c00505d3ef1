import { type Metric, metricFacts } from "../metric.ts";
import type { Precision } from "../parsed-run.ts";
import { studentTQuantile } from "../statistics/student-t.ts";
import { isPercentile } from "../verdicts/rounding-step.ts";
import type { Side } from "./compared-run.ts";
import { quantileInterval, z } from "./quantile-interval.ts";

/** The figures that runs are compared by. */
export const comparedMetrics = [
  "p50Ms",
  "p95Ms",
  "p99Ms",
  "errorRate",
  "throughputRps",
] as const satisfies readonly Metric[];
export type ComparedMetric = (typeof comparedMetrics)[number];

/** How much a figure scatters between runs of one test at no change: `deviation` of logarithms, or of shares for error rates. */
export type BetweenRuns = { runs: number; deviation: number };

/** The fewest runs whose scatter says how much two runs of a test differ by themselves; each group of equal runs costs one. */
export const leastBetween = 4;

/** Why there is no difference: a side lacks the figure, its percentiles are of another kind, or the base is zero. */
export type NoDifference = "missing" | "other kind" | "from zero";

/** One run's figure against the base's. Percent for times and rates, points (0.5 = half a percent) for error rates. */
export type Difference = {
  base: number | null;
  actual: number | null;
  unit: "%" | "points";
  change: number | null;
  /** 95 % interval of the change; null where nothing tells how sure it is. */
  interval: [number, number] | null;
  /** What the interval holds: the noise within the two runs only, or how runs of this test differ by themselves, too. */
  holds: "within" | "between" | null;
  reading: "worse" | "same" | "better" | "unsure";
  why: NoDifference | null;
};

export type DifferenceInput = {
  metric: ComparedMetric;
  base: Side & { precision: Precision | null };
  actual: Side & { precision: Precision | null };
  /** Null with too few runs to know. */
  between: BetweenRuns | null;
  /** Less is the same: percent, or points for error rates. */
  smallestEffect: { pct: number; points: number };
};

type Known = { change: number; within: [number, number] | null };

/**
 * A figure of one run against that of another. Within the runs: percentiles by their order statistics, error rates by
 * Wilson's intervals (Newcombe 1998, method 10), rates as Poisson counts; the two sides' intervals are joined by MOVER (Zou &
 * Donner 2008). Between runs: ± t(0.975, n−1) · s · √2, the difference of two runs of one test; the wider of both holds.
 */
export function differenceOf({ metric, base, actual, between, smallestEffect }: DifferenceInput): Difference {
  const [from, to] = [base.figures[metric], actual.figures[metric]];
  const unit = metric === "errorRate" ? "points" : "%";
  const none = (why: NoDifference): Difference => ({
    base: from,
    actual: to,
    unit,
    change: null,
    interval: null,
    holds: null,
    reading: "unsure",
    why,
  });
  if (from === null || to === null) return none("missing");
  if (isPercentile(metric) && base.precision !== actual.precision) return none("other kind");
  if (metric !== "errorRate" && (from <= 0 || to <= 0)) return none("from zero");
  const { change, within } = metric === "errorRate" ? ofErrors(base, actual, from, to) : ofRatio(metric, base, actual);
  const wide = between && between.runs >= leastBetween ? around(metric, change, between) : null;
  const inner = within && [toShown(metric, within[0]), toShown(metric, within[1])];
  const interval: [number, number] | null =
    wide && inner
      ? [Math.min(wide[0], inner[0] ?? wide[0]), Math.max(wide[1], inner[1] ?? wide[1])]
      : (wide ?? (inner ? [inner[0] ?? 0, inner[1] ?? 0] : null));
  const shown = toShown(metric, change);
  return {
    base: from,
    actual: to,
    unit,
    change: shown,
    interval,
    holds: interval === null ? null : wide ? "between" : "within",
    reading: readingOf(metric, shown, interval, unit === "points" ? smallestEffect.points : smallestEffect.pct),
    why: null,
  };
}

/** As logarithms of ratios. */
function ofRatio(metric: Exclude<ComparedMetric, "errorRate">, base: Side, actual: Side): Known {
  const change = Math.log((actual.figures[metric] ?? Number.NaN) / (base.figures[metric] ?? Number.NaN));
  if (metric === "throughputRps") {
    const [before, now] = [base.figures.requests, actual.figures.requests];
    if (!before || !now) return { change, within: null };
    const half = z * Math.sqrt(1 / before + 1 / now);
    return { change, within: [change - half, change + half] };
  }
  const q = { p50Ms: 0.5, p95Ms: 0.95, p99Ms: 0.99 }[metric];
  const before = base.histogram && quantileInterval(base.histogram, q, base.figures.requests);
  const now = actual.histogram && quantileInterval(actual.histogram, q, actual.figures.requests);
  if (!before || !now) return { change, within: null };
  return { change, within: joined(change, logs(before), logs(now)) };
}

function ofErrors(base: Side, actual: Side, from: number, to: number): Known {
  const change = to - from;
  const [before, now] = [base.figures.requests, actual.figures.requests];
  if (!before || !now) return { change, within: null };
  return { change, within: joined(change, wilson(from, before), wilson(to, now)) };
}

type Interval = { low: number; middle: number; high: number };

/** MOVER: the interval of `now − before` from those of both. */
function joined(change: number, before: Interval, now: Interval): [number, number] {
  return [
    change - Math.hypot(now.middle - now.low, before.high - before.middle),
    change + Math.hypot(now.high - now.middle, before.middle - before.low),
  ];
}

function logs({ low, middle, high }: Interval): Interval {
  return { low: Math.log(low), middle: Math.log(middle), high: Math.log(high) };
}

/** Wilson's interval of a share. */
function wilson(share: number, n: number): Interval {
  const centre = (share + z ** 2 / (2 * n)) / (1 + z ** 2 / n);
  const half = (z / (1 + z ** 2 / n)) * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2));
  return { low: Math.max(0, centre - half), middle: share, high: Math.min(1, centre + half) };
}

function around(metric: ComparedMetric, change: number, { runs, deviation }: BetweenRuns): [number, number] {
  const half = studentTQuantile(0.975, runs - 1) * deviation * Math.SQRT2;
  return [toShown(metric, change - half), toShown(metric, change + half)];
}

/** A logarithm of a ratio in percent, a difference of shares in points. */
function toShown(metric: ComparedMetric, value: number): number {
  return 100 * (metric === "errorRate" ? value : Math.expm1(value));
}

/** An interval that reaches so many smallest effects from zero tells neither a change nor its absence. */
const tooWide = 2;

function readingOf(
  metric: ComparedMetric,
  change: number,
  interval: [number, number] | null,
  smallest: number,
): Difference["reading"] {
  if (interval === null) return "unsure";
  const isApart = interval[0] > 0 || interval[1] < 0;
  if (!isApart && Math.max(-interval[0], interval[1]) > tooWide * smallest) return "unsure";
  if (!isApart || Math.abs(change) < smallest) return "same";
  return change > 0 === (metricFacts[metric].better === "down") ? "worse" : "better";
}
