import { countOf, type Histogram, quantile } from "./histogram.ts";
import { normalBelow, normalQuantile } from "./normal-distribution.ts";
import { quantileOf } from "./quantile-of.ts";

/** How a quantile of the second sample differs from that of the first. */
export type Shift = {
  first: number;
  second: number;
  /** `second − first` in the figures' unit, or `second / first − 1`, as asked. */
  shift: number;
  /** 95 % interval of the shift, or the one asked for. */
  interval: [number, number];
};

export type ShiftOptions = {
  /** Uniform in (0, 1), seeded: the same numbers give the same interval. */
  uniform: () => number;
  /** The quantile compared; the median by default. */
  q?: number;
  as?: "difference" | "ratio";
  confidence?: number;
  resamples?: number;
  /** `bca` is corrected for bias and skew (Efron 1987); `percentile` is the plain one. */
  method?: "bca" | "percentile";
};

type Compare = (first: number, second: number) => number;

/**
 * The shift of a quantile between two samples with a bootstrap interval (Efron & Tibshirani 1993, §§13.3 and 14.3): both are drawn
 * from anew with replacement, each by its own size. Each needs at least two figures.
 */
export function bootstrapShift(first: readonly number[], second: readonly number[], options: ShiftOptions): Shift {
  const { uniform, q = 0.5, as = "difference", confidence = 0.95, resamples = 2000, method = "bca" } = options;
  const [a, b] = [Float64Array.from(first).sort(), Float64Array.from(second).sort()];
  const compare = comparing(as);
  const [ofFirst, ofSecond] = [quantileOf(a, q), quantileOf(b, q)];
  const shift = compare(ofFirst, ofSecond);
  const drawn = Float64Array.from({ length: resamples }, () =>
    compare(quantileOf(redrawn(a, uniform), q), quantileOf(redrawn(b, uniform), q)),
  ).sort();
  const without = () => [
    ...leaveOneOut(a, q).map((figure) => compare(figure, ofSecond)),
    ...leaveOneOut(b, q).map((figure) => compare(ofFirst, figure)),
  ];
  const ends =
    method === "bca" ? bcaEnds(drawn, shift, without, [a.length, b.length], confidence) : plainEnds(confidence);
  return {
    first: ofFirst,
    second: ofSecond,
    shift,
    interval: [quantileOf(drawn, ends[0]), quantileOf(drawn, ends[1])],
  };
}

/**
 * The same for two histograms, which hold too many values to be drawn one by one: the quantile of a resample of n
 * is the value at a rank that scatters as a binomial one, √(n q (1 − q)) around its own. Percentile interval; each
 * histogram needs a value. What the buckets blur (1 %) is part of the interval.
 */
export function histogramShift(first: Histogram, second: Histogram, options: Omit<ShiftOptions, "method">): Shift {
  const { uniform, q = 0.5, as = "difference", confidence = 0.95, resamples = 2000 } = options;
  const compare = comparing(as);
  const draw = (histogram: Histogram) => {
    const scatter = Math.sqrt((q * (1 - q)) / Math.max(1, countOf(histogram)));
    const at = q + scatter * normalQuantile(uniform());
    const blur = 1 + 0.02 * (uniform() - 0.5);
    return (quantile(histogram, Math.min(1, Math.max(0, at))) ?? Number.NaN) * blur;
  };
  const drawn = Float64Array.from({ length: resamples }, () => compare(draw(first), draw(second))).sort();
  const [low, high] = plainEnds(confidence);
  const [ofFirst, ofSecond] = [quantile(first, q) ?? Number.NaN, quantile(second, q) ?? Number.NaN];
  return {
    first: ofFirst,
    second: ofSecond,
    shift: compare(ofFirst, ofSecond),
    interval: [quantileOf(drawn, low), quantileOf(drawn, high)],
  };
}

function comparing(as: "difference" | "ratio"): Compare {
  return as === "ratio" ? (first, second) => second / first - 1 : (first, second) => second - first;
}

function redrawn(sorted: Float64Array, uniform: () => number): Float64Array {
  return sorted.map(() => sorted[Math.floor(uniform() * sorted.length)] ?? Number.NaN).sort();
}

function leaveOneOut(sorted: Float64Array, q: number): number[] {
  return Array.from(sorted, (_, left) =>
    quantileOf(
      sorted.filter((_figure, k) => k !== left),
      q,
    ),
  );
}

type Ends = [low: number, high: number];

function plainEnds(confidence: number): Ends {
  return [(1 - confidence) / 2, (1 + confidence) / 2];
}

/** Efron & Tibshirani 1993, equations 14.10, 14.14 and 14.15; the acceleration of two samples after Davison & Hinkley 1997, (5.25). */
function bcaEnds(drawn: Float64Array, shift: number, without: () => number[], sizes: Ends, confidence: number): Ends {
  const below = drawn.filter((each) => each < shift).length + drawn.filter((each) => each === shift).length / 2;
  const share = below / drawn.length;
  if (!(share > 0 && share < 1)) return plainEnds(confidence);
  const bias = normalQuantile(share);
  const acceleration = accelerationOf(without(), sizes);
  const corrected = (end: number) => {
    const z = bias + normalQuantile(end);
    return normalBelow(bias + z / (1 - acceleration * z));
  };
  const [low, high] = plainEnds(confidence);
  return [corrected(low), corrected(high)];
}

function accelerationOf(without: readonly number[], [m, n]: Ends): number {
  const influence = (figures: readonly number[], size: number) => {
    const mean = figures.reduce((sum, figure) => sum + figure, 0) / size;
    return figures.map((figure) => ((size - 1) * (mean - figure)) / size);
  };
  const each = [...influence(without.slice(0, m), m), ...influence(without.slice(m, m + n), n)];
  const squares = each.reduce((sum, one) => sum + one ** 2, 0);
  return squares === 0 ? 0 : each.reduce((sum, one) => sum + one ** 3, 0) / (6 * squares ** 1.5);
}
