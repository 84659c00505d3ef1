import { normalQuantile } from "./normal-distribution.ts";
import { quantileOf } from "./quantile-of.ts";

/** A straight line through figures that single outliers do not bend. */
export type Slope = {
  /** Per unit of x. */
  slope: number;
  /** 95 % interval of the slope, or the one asked for. */
  interval: [number, number];
  /** The line's value at x = 0: it goes through the medians of both. */
  intercept: number;
};

/** Points beyond this are thinned out evenly: 400 make 80,000 slopes. */
const mostPoints = 400;

/**
 * The median of the slopes between all pairs of points (Theil 1950, Sen 1968), its interval by Kendall's variance with ties
 * (Sen 1968, §4). Null with fewer than three different x.
 * @param widening how much wider the interval is, for figures of which neighbours are alike: √((1 + φ) / (1 − φ))
 */
export function theilSen(
  points: readonly (readonly [x: number, y: number])[],
  { confidence = 0.95, widening = 1 } = {},
): Slope | null {
  const kept = thinned(points);
  if (new Set(kept.map(([x]) => x)).size < 3) return null;
  const slopes = Float64Array.from(slopesOf(kept)).sort();
  const slope = quantileOf(slopes, 0.5);
  const z = normalQuantile((1 - confidence) / 2);
  const deviation = widening * Math.sqrt(varianceOf(kept));
  const upper = Math.min(slopes.length - 1, Math.round((slopes.length - z * deviation) / 2));
  const lower = Math.max(0, Math.round((slopes.length + z * deviation) / 2) - 1);
  const interval: [number, number] = [slopes[lower] ?? slope, slopes[upper] ?? slope];
  return { slope, interval, intercept: middle(kept, 1) - slope * middle(kept, 0) };
}

function* slopesOf(points: readonly (readonly [number, number])[]): Generator<number> {
  for (const [k, [x, y]] of points.entries())
    for (const [otherX, otherY] of points.slice(k + 1)) if (otherX !== x) yield (otherY - y) / (otherX - x);
}

/** n (n − 1) (2n + 5) / 18, less what ties in x and in y take from it. */
function varianceOf(points: readonly (readonly [number, number])[]): number {
  const term = (n: number) => n * (n - 1) * (2 * n + 5);
  const ties = (axis: 0 | 1) =>
    [...Map.groupBy(points, (point) => point[axis]).values()].reduce((sum, { length }) => sum + term(length), 0);
  return Math.max(0, (term(points.length) - ties(0) - ties(1)) / 18);
}

function middle(points: readonly (readonly [number, number])[], axis: 0 | 1): number {
  return quantileOf(
    points.map((point) => point[axis]).sort((a, b) => a - b),
    0.5,
  );
}

function thinned<T>(points: readonly T[]): readonly T[] {
  if (points.length <= mostPoints) return points;
  const step = points.length / mostPoints;
  return points.filter((_, k) => Math.floor(k / step) !== Math.floor((k - 1) / step));
}
