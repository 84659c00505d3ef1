import { type ErrorCount, predictErrorRate } from "./error-rate-interval.ts";
import { predictRatio } from "./prediction-interval.ts";

/** How far the recent runs have moved from the anchor. Ratios less one (0.2 is 20 % more); for error rates shares. */
export type Drift = {
  /** Of the recent runs: geometric for ratios, weighted for error rates. */
  mean: number;
  change: number;
  /** 95 % interval of the change. */
  interval: [number, number];
  isAbove: boolean;
  isBelow: boolean;
  pValue: number;
  /** The smallest rise that could be told from noise. */
  smallestRise: number;
};

export type DriftInput = {
  /** Figures of the recent runs, at least two, in any unit. */
  recent: readonly number[];
  anchor: number;
  /** The step to which the tool rounded its figures, in their unit. */
  roundingStep?: number;
  /** The relative precision of the measurement; no interval is narrower. */
  resolution?: number;
};

/**
 * The mean of the recent runs against one anchor on the log scale. The anchor is one run and as noisy as any, so the
 * interval is that of a difference between a mean of n and a single one, ± t(0.975, n−1) · s · √(1 + 1/n): the prediction
 * interval read the other way round.
 */
export function driftAgainst({ recent, anchor, roundingStep, resolution }: DriftInput): Drift {
  const seen = predictRatio({ baseline: recent, actual: anchor, roundingStep, resolution });
  return {
    mean: seen.mean,
    change: inverse(seen.change),
    interval: [inverse(seen.interval[1]), inverse(seen.interval[0])],
    isAbove: seen.isBelow,
    isBelow: seen.isAbove,
    pValue: seen.pValue,
    smallestRise: seen.smallestRise,
  };
}

/** The error rate of the recent runs (at least two) against an anchor's, in points as shares: 0.01 is one point. */
export function errorRateDrift(recent: readonly ErrorCount[], anchor: ErrorCount): Drift {
  const seen = predictErrorRate(recent, anchor);
  const [low, high] = seen.interval;
  return {
    mean: seen.mean,
    change: 0 - seen.change,
    interval: [0 - high, 0 - low],
    isAbove: seen.isBelow,
    isBelow: seen.isAbove,
    pValue: seen.pValue,
    smallestRise: Math.max(0, high - seen.change),
  };
}

/** Of a to b, seen from b. */
function inverse(change: number): number {
  return 1 / (1 + change) - 1;
}
