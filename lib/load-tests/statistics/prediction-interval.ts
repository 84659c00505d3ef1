import { halfInterval, halfIntervalOfTwo } from "./smallest-visible.ts";
import { studentTQuantile, studentTTwoSided } from "./student-t.ts";

/** One new figure against the figures of a baseline. Changes are ratios less one: 0.47 is 47 % more. */
export type Prediction = {
  /** Geometric mean of the baseline, or the pinned figure. */
  mean: number;
  change: number;
  /** 95 % interval of the change. */
  interval: [number, number];
  /** Further from the mean than 19 of 20 runs of this baseline would be. */
  isAbove: boolean;
  isBelow: boolean;
  /** How likely a run of this baseline is to be at least this far from its mean, on either side. */
  pValue: number;
  /** The smallest change upwards and downwards that could be told from noise, both positive. */
  smallestRise: number;
  smallestFall: number;
};

export type PredictionInput = {
  /** At least two figures, in any unit. */
  baseline: readonly number[];
  actual: number;
  /** One figure to compare with in place of the baseline's mean; the baseline then only tells how much figures vary. */
  pinned?: number;
  /** The step to which the tool rounded its figures, in their unit; widens the interval by one step. */
  roundingStep?: number;
  /** The relative precision of the measurement: no interval is narrower, so that ten equal runs are no certainty. */
  resolution?: number;
};

/** Response times and rates below this are not told apart from zero, which has no logarithm. */
const smallestFigure = 0.001;

/**
 * Whether one new figure is above or below what its baseline lets expect: the prediction interval of one further
 * log-normal observation, new − mean > t(0.975, n−1) · s · √(1 + 1/n) on the log scale (Hahn & Meeker, Statistical
 * Intervals, 2nd ed., §4.7). A pinned figure is one run's, as noisy as the new one: t(0.975, n−1) · s · √2.
 */
export function predictRatio(input: PredictionInput): Prediction {
  const { baseline, actual, pinned, roundingStep = 0, resolution = 0.001 } = input;
  const log = (figure: number) => Math.log(Math.max(figure, roundingStep / 2, smallestFigure));
  const history = spread(baseline.map(log));
  const mean = pinned === undefined ? history.mean : log(pinned);
  const halfOf = pinned === undefined ? halfInterval : halfIntervalOfTwo;
  const noise = Math.max(halfOf(history.deviation, baseline.length), Math.log1p(resolution));
  const rounding = Math.log1p(roundingStep / Math.exp(mean));
  const half = noise + rounding;
  const distance = log(actual) - mean;
  return {
    mean: Math.exp(mean),
    change: Math.expm1(distance),
    interval: [Math.expm1(distance - half), Math.expm1(distance + half)],
    isAbove: distance > half,
    isBelow: distance < -half,
    pValue: pValueOf(Math.max(0, Math.abs(distance) - rounding) / noise, baseline.length - 1),
    smallestRise: Math.expm1(half),
    smallestFall: -Math.expm1(-half),
  };
}

/** Of a distance in half intervals: at one it is 0.05. */
function pValueOf(halves: number, degrees: number): number {
  return studentTTwoSided(halves * studentTQuantile(0.975, degrees), degrees);
}

/** Mean and sample standard deviation. */
function spread(values: readonly number[]): { mean: number; deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, deviation: Math.sqrt(squares / (values.length - 1)) };
}
