import { type Metric, metricFacts } from "../metric.ts";
import { bootstrapShift } from "../statistics/bootstrap-shift.ts";
import { mannWhitney } from "../statistics/mann-whitney.ts";
import { seededUniform } from "../statistics/seeded-uniform.ts";
import { halfIntervalOfGroups } from "../statistics/smallest-visible.ts";
import { resolutionOf } from "../verdicts/rounding-step.ts";
import { leastRuns, type SmallestEffect } from "../verdicts/verdict-rule.ts";
import type { Difference } from "./difference.ts";

/** How a figure differs between two groups of runs. `change` in percent of times and rates, in points of error rates. */
export type GroupDifference = {
  /** Medians, in the metric's stored unit. */
  before: number;
  after: number;
  unit: Difference["unit"];
  change: number;
  /** 95 % interval of the change. */
  interval: [number, number];
  /** Of the two groups being alike, by their ranks. */
  pValue: number;
  /** The smallest change that so many runs of such a scatter could tell, in the change's unit. */
  smallestVisible: number;
  reading: Difference["reading"];
};

/** Seeds every resampling: the same runs give the same interval. */
const seed = 20_261_121;

/** The probability up to which the groups count as apart. */
const significance = 0.05;

/** What reaches, or could only be seen from, so many smallest effects tells neither a change nor its absence. */
const tooWide = 2;

/**
 * One figure of the runs before against that of the runs after. Both sides need `leastRuns`, and the base of a ratio must not be zero: null
 * otherwise. Apart are the groups when the Mann–Whitney test says so and the bootstrapped shift of their medians leaves zero out; the same only
 * where a change that matters would have shown.
 */
export function compareGroups(
  metric: Metric,
  before: readonly number[],
  after: readonly number[],
  smallestEffect: SmallestEffect,
): GroupDifference | null {
  if (before.length < leastRuns || after.length < leastRuns) return null;
  const isShare = metricFacts[metric].unit === "%";
  const as = isShare ? "difference" : "ratio";
  if (!isShare && Math.min(...before) <= 0) return null;
  const { first, second, shift, interval } = bootstrapShift(before, after, { as, uniform: seededUniform(seed) });
  const { pValue } = mannWhitney(before, after);
  const shown = {
    before: first,
    after: second,
    unit: isShare ? ("points" as const) : ("%" as const),
    change: 100 * shift,
    interval: [100 * interval[0], 100 * interval[1]] as [number, number],
    pValue,
    smallestVisible: 100 * smallestVisibleOf(metric, before, after),
  };
  return { ...shown, reading: readingOf(metric, shown, isShare ? smallestEffect.points : smallestEffect.pct) };
}

/** Neighbouring values of a percentile are a bucket apart by chance: no scatter is known to be smaller. */
function smallestVisibleOf(metric: Metric, before: readonly number[], after: readonly number[]): number {
  const isShare = metricFacts[metric].unit === "%";
  const scaled = [before, after].map((side) => (isShare ? side : side.map((value) => Math.log(Math.max(value, 1e-3)))));
  const squares = scaled.reduce((sum, side) => sum + squaresOf(side), 0);
  const noise = Math.sqrt(squares / (before.length + after.length - 2));
  const half = halfIntervalOfGroups(noise, before.length, after.length);
  return isShare ? half : Math.expm1(Math.max(half, Math.log1p(resolutionOf(metric))));
}

function squaresOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}

function readingOf(
  metric: Metric,
  { change, interval, pValue, smallestVisible }: Omit<GroupDifference, "reading">,
  smallest: number,
): GroupDifference["reading"] {
  const isApart = pValue < significance && (interval[0] > 0 || interval[1] < 0);
  const widest = Math.max(-interval[0], interval[1], smallestVisible);
  if (!isApart) return widest > tooWide * smallest ? "unsure" : "same";
  if (Math.abs(change) < smallest) return "same";
  return change > 0 === (metricFacts[metric].better === "down") ? "worse" : "better";
}
