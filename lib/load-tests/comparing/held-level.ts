import { type Figures, type Metric, metricFacts } from "../metric.ts";
import { predictErrorRate } from "../statistics/error-rate-interval.ts";
import { predictRatio } from "../statistics/prediction-interval.ts";
import { errorCount } from "../verdicts/compare-figure.ts";
import { resolutionOf, roundingStepMs } from "../verdicts/rounding-step.ts";
import { leastRuns, type SmallestEffect } from "../verdicts/verdict-rule.ts";

type Group = {
  metric: Metric;
  /** Of each run of the group. */
  runs: readonly Figures[];
  /** Tells how their tool rounds. */
  format: string | null;
  smallestEffect: SmallestEffect;
};

/**
 * The worst level of a figure at which a further single run still counts as like these: the bound of the 95 % prediction interval on the worse
 * side (what a run of them stays within 39 of 40 times), and at least the smallest change that matters away from their mean, as verdicts on runs
 * have it. In the metric's stored unit, to four digits; null with fewer than `leastRuns` that tell the figure.
 */
export function heldLevel({ metric, runs, format, smallestEffect }: Group): number | null {
  const level =
    metric === "errorRate" ? errorLevel(runs, smallestEffect) : ratioLevel({ metric, runs, format, smallestEffect });
  return level === null ? null : Number(level.toPrecision(4));
}

function ratioLevel({ metric, runs, format, smallestEffect }: Group): number | null {
  const values = runs.map((run) => run[metric]).filter((value) => value !== null);
  const [actual] = values;
  if (actual === undefined || values.length < leastRuns) return null;
  const roundingStep = Math.max(...values.map((value) => roundingStepMs(format, metric, value)));
  const found = predictRatio({ baseline: values, actual, roundingStep, resolution: resolutionOf(metric) });
  const matters = smallestEffect.pct / 100;
  return metricFacts[metric].better === "down"
    ? found.mean * (1 + Math.max(found.smallestRise, matters))
    : found.mean * (1 - Math.max(found.smallestFall, matters));
}

function errorLevel(runs: readonly Figures[], { points }: SmallestEffect): number | null {
  const counts = runs.map(errorCount).filter((count) => count !== null);
  const usual = counts.toSorted((a, b) => a.requests - b.requests)[Math.floor(counts.length / 2)];
  if (!usual || counts.length < leastRuns) return null;
  const found = predictErrorRate(counts, usual);
  return Math.min(1, found.mean + Math.max(found.smallestRise, points / 100));
}
