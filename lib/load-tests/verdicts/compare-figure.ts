import type { Figures, Metric } from "../metric.ts";
import { metricFacts } from "../metric.ts";
import { predictErrorRate } from "../statistics/error-rate-interval.ts";
import { predictRatio } from "../statistics/prediction-interval.ts";
import { resolutionOf, roundingStepMs } from "./rounding-step.ts";
import type { Comparison } from "./verdict.ts";
import { leastRuns, type SmallestEffect } from "./verdict-rule.ts";

export type FigureInput = {
  metric: Metric;
  /** Empty for the whole run. */
  label: string;
  actual: Figures;
  /** Of the runs that tell how much runs vary, and, without a pinned one, what is normal. */
  baseline: readonly Figures[];
  /** Of the one run that stands for what is normal. */
  pinned?: Figures | null;
  /** Of the judged run: tells how its tool rounds. */
  format: string | null;
  smallestEffect: SmallestEffect;
};

/** A comparison, and how likely a run of the baseline is to be at least this far off, on either side. */
export type Compared = { comparison: Comparison; pValue: number };

/** One figure against the baseline's; null where the run or too many of the baseline's runs do not have it. */
export function compareFigure(input: FigureInput): Compared | null {
  return input.metric === "errorRate" ? compareErrorRate(input) : compareRatio(input);
}

function compareRatio(input: FigureInput): Compared | null {
  const { metric, label, baseline, format, smallestEffect } = input;
  const actual = input.actual[metric];
  const values = baseline.map((each) => each[metric]).filter((value) => value !== null);
  const pinned = input.pinned?.[metric];
  if (actual === null || pinned === null || values.length < leastRuns) return null;
  const roundingStep = Math.max(...[actual, ...values].map((value) => roundingStepMs(format, metric, value)));
  const found = predictRatio({ baseline: values, actual, pinned, roundingStep, resolution: resolutionOf(metric) });
  const isDown = metricFacts[metric].better === "down";
  const changePct = found.change * 100;
  const matters = Math.abs(changePct) > smallestEffect.pct;
  const comparison = {
    metric,
    label,
    runs: pinned === undefined ? values.length : 1,
    actual,
    mean: found.mean,
    changePct,
    changePoints: null,
    interval: inPercent(found.interval),
    worse: matters && (isDown ? found.isAbove : found.isBelow),
    better: matters && (isDown ? found.isBelow : found.isAbove),
    smallestVisible: (isDown ? found.smallestRise : found.smallestFall) * 100,
  };
  return { comparison, pValue: found.pValue };
}

function compareErrorRate({ metric, label, baseline, smallestEffect, ...input }: FigureInput): Compared | null {
  const actual = errorCount(input.actual);
  const counts = baseline.map(errorCount).filter((count) => count !== null);
  const pinned = input.pinned ? errorCount(input.pinned) : undefined;
  if (actual === null || pinned === null || counts.length < leastRuns) return null;
  const found = predictErrorRate(counts, actual, pinned);
  const changePoints = found.change * 100;
  const matters = Math.abs(changePoints) > smallestEffect.points;
  const comparison = {
    metric,
    label,
    runs: pinned === undefined ? counts.length : 1,
    actual: actual.failures / actual.requests,
    mean: found.mean,
    changePct: null,
    changePoints,
    interval: inPercent(found.interval),
    worse: matters && found.isAbove,
    better: matters && found.isBelow,
    smallestVisible: found.smallestRise * 100,
  };
  return { comparison, pValue: found.pValue };
}

function inPercent([low, high]: readonly [number, number]): [number, number] {
  return [low * 100, high * 100];
}

/** Null where the run does not tell its requests, or has none. */
export function errorCount({ errorRate, requests }: Figures): { failures: number; requests: number } | null {
  if (errorRate === null || requests === null || requests <= 0) return null;
  return { failures: Math.min(requests, Math.round(errorRate * requests)), requests };
}

/** How much worse (above zero) or better (below) in smallest effects that matter, to rank figures of different kinds. */
export function severity({ metric, changePct, changePoints }: Comparison, smallestEffect: SmallestEffect): number {
  if (changePoints !== null) return changePoints / smallestEffect.points;
  const rise = (changePct ?? 0) / smallestEffect.pct;
  return metricFacts[metric].better === "down" ? rise : -rise;
}

/** What of the whole run can fail it, whatever its objectives, and comes first among figures of the same weight. */
const headlines: readonly Metric[] = ["p95Ms", "errorRate", "throughputRps"];

/** Those of a run of a load test, or of a suite, whose cases each second say nothing of what it tests. */
export function headlinesOf({ isSuite }: { isSuite: boolean }): readonly Metric[] {
  return isSuite ? headlines.filter((metric) => metric !== "throughputRps") : headlines;
}

/** To sort by: worse ones first; p95, errors and throughput of the whole run before the others; then by how much. */
export function headlineFirst(smallestEffect: SmallestEffect) {
  return (a: Comparison, b: Comparison): number =>
    Number(b.worse) - Number(a.worse) ||
    place(a) - place(b) ||
    severity(b, smallestEffect) - severity(a, smallestEffect);
}

function place({ metric, label }: Comparison): number {
  const found = label === "" ? headlines.indexOf(metric) : -1;
  return found < 0 ? headlines.length : found;
}
