import { fromWeightedValues, type Histogram, type WeightedValue } from "../../statistics/histogram.ts";

/** `count` values of the distribution are at most `ms`. */
export type KnownQuantile = { ms: number; count: number };

/** Neighbouring values that a gap is filled with are at most so far apart: narrower than a bucket of our histogram. */
const step = 1.01;
const mostSteps = 2000;

/**
 * A histogram of what is known of a distribution at some points of it (percentiles, edges of buckets): exact at these
 * points, and between two of them spread evenly on a log scale. The first point is the minimum. Points that contradict
 * those before them are left out.
 */
export function histogramOfQuantiles(points: readonly KnownQuantile[]): Histogram {
  const rising = risingPoints(points);
  const values: WeightedValue[] = [];
  let [before] = rising;
  if (before && before.count > 0) values.push({ ms: before.ms, count: before.count });
  for (const point of rising.slice(1)) {
    if (before) values.push(...spread(before, point));
    before = point;
  }
  return fromWeightedValues(values);
}

function risingPoints(points: readonly KnownQuantile[]): KnownQuantile[] {
  const rising: KnownQuantile[] = [];
  for (const point of points.toSorted((a, b) => a.ms - b.ms || a.count - b.count)) {
    const last = rising.at(-1);
    if (last && point.count < last.count) continue;
    rising.push(point);
  }
  return rising;
}

/** The values after `from` up to `to`; the last of them is `to` itself. */
function spread(from: KnownQuantile, to: KnownQuantile): WeightedValue[] {
  const total = to.count - from.count;
  if (total === 0) return [];
  const low = Math.max(from.ms, to.ms / 1000, Number.MIN_VALUE);
  const steps = Math.min(total, mostSteps, Math.max(1, Math.ceil(Math.log(to.ms / low) / Math.log(step)) || 1));
  const ratio = to.ms > 0 ? low / to.ms : 1;
  return Array.from({ length: steps }, (_, k) => {
    const [done, next] = [k, k + 1].map((n) => Math.floor((total * n) / steps));
    return { ms: to.ms * ratio ** (1 - (k + 1) / steps), count: (next ?? 0) - (done ?? 0) };
  });
}
