import type { Figures, Metric } from "../metric.ts";
import { metricFacts } from "../metric.ts";
import { predictErrorRate } from "../statistics/error-rate-interval.ts";
import { predictRatio } from "../statistics/prediction-interval.ts";
import { resolutionOf, roundingStepMs } from "./rounding-step.ts";
import type { Comparison } from "./verdict.ts";

/** The smallest effect that matters: percent for times and rates, points for error rates. Less is never worse. */
export const smallestEffect = { pct: 5, points: 0.5 } as const;

/** Fewer values than this say nothing about how much a figure varies. */
const leastValues = 4;

export type FigureInput = {
  metric: Metric;
  /** Empty for the whole run. */
  label: string;
  actual: Figures;
  baseline: readonly Figures[];
  /** Of the judged run: tells how its tool rounds. */
  format: string | null;
};

/** A comparison, and how likely a run of the baseline is to be at least this far off, on either side. */
export type Compared = { comparison: Comparison; pValue: number };

/** One figure against the baseline's; null where the run or too many of the baseline's runs do not have it. */
export function compareFigure(input: FigureInput): Compared | null {
  return input.metric === "errorRate" ? compareErrorRate(input) : compareRatio(input);
}

function compareRatio({ metric, label, actual: figures, baseline, format }: FigureInput): Compared | null {
  const actual = figures[metric];
  const values = baseline.map((each) => each[metric]).filter((value) => value !== null);
  if (actual === null || values.length < leastValues) return null;
  const roundingStep = Math.max(...[actual, ...values].map((value) => roundingStepMs(format, metric, value)));
  const found = predictRatio({ baseline: values, actual, roundingStep, resolution: resolutionOf(metric) });
  const isDown = metricFacts[metric].better === "down";
  const changePct = found.change * 100;
  const matters = Math.abs(changePct) > smallestEffect.pct;
  const comparison = {
    metric,
    label,
    runs: values.length,
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

function compareErrorRate({ metric, label, actual: figures, baseline }: FigureInput): Compared | null {
  const actual = errorCount(figures);
  const counts = baseline.map(errorCount).filter((count) => count !== null);
  if (actual === null || counts.length < leastValues) return null;
  const found = predictErrorRate(counts, actual);
  const changePoints = found.change * 100;
  const matters = Math.abs(changePoints) > smallestEffect.points;
  const comparison = {
    metric,
    label,
    runs: counts.length,
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

function errorCount({ errorRate, requests }: Figures): { failures: number; requests: number } | null {
  if (errorRate === null || requests === null || requests <= 0) return null;
  return { failures: Math.min(requests, Math.round(errorRate * requests)), requests };
}

/** How much worse (above zero) or better (below) in smallest effects that matter, to rank figures of different kinds. */
export function severity({ metric, changePct, changePoints }: Comparison): number {
  if (changePoints !== null) return changePoints / smallestEffect.points;
  const rise = (changePct ?? 0) / smallestEffect.pct;
  return metricFacts[metric].better === "down" ? rise : -rise;
}

/** What comes first among figures of the same weight, if it is of the whole run. */
const headlines: readonly Metric[] = ["p95Ms", "errorRate", "throughputRps"];

/** To sort by: worse ones first; p95, errors and throughput of the whole run before the others; then by how much. */
export function headlineFirst(a: Comparison, b: Comparison): number {
  return Number(b.worse) - Number(a.worse) || place(a) - place(b) || severity(b) - severity(a);
}

function place({ metric, label }: Comparison): number {
  const found = label === "" ? headlines.indexOf(metric) : -1;
  return found < 0 ? headlines.length : found;
}
