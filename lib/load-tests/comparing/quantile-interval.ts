import { countOf, gamma, type Histogram } from "../statistics/histogram.ts";

/** A quantile in ms and its 95 % interval. */
export type QuantileInterval = { low: number; middle: number; high: number };

/** The normal distribution's 97.5 % point. */
export const z = 1.959964;

/**
 * A quantile with a distribution-free 95 % interval: the values at the ranks n q ± z √(n q (1 − q)) (Hahn & Meeker,
 * Statistical Intervals, 2nd ed., §5.2). What a bucket blurs is in it: its ends are edges of buckets, its middle is where
 * the rank lies within one. Null without values, and where every value is zero. `observed`: of so many of the values
 * alone, where that is less.
 */
export function quantileInterval(histogram: Histogram, q: number, observed?: number | null): QuantileInterval | null {
  const total = countOf(histogram);
  if (total === 0) return null;
  const scatter = z * total * Math.sqrt((q * (1 - q)) / Math.min(observed || total, total));
  const rank = Math.max(1, Math.ceil(q * total * (1 - 4 * Number.EPSILON)));
  const low = bucketAt(histogram, Math.max(1, Math.floor(q * total - scatter)));
  const middle = bucketAt(histogram, rank);
  const high = bucketAt(histogram, Math.min(total, Math.ceil(q * total + scatter)));
  if (low === null || middle === null || high === null) return null;
  return {
    low: gamma ** (low.index - 1),
    middle: gamma ** (middle.index - 1 + middle.share),
    high: gamma ** high.index,
  };
}

/** The bucket of the value at a rank from 1, and how much of the bucket lies below it; null for values of zero. */
function bucketAt(histogram: Histogram, rank: number): { index: number; share: number } | null {
  let seen = histogram.zeros;
  if (rank <= seen) return null;
  for (const [k, index] of histogram.indexes.entries()) {
    const count = histogram.counts[k] ?? 0;
    if (rank <= seen + count) return { index, share: (rank - seen - 0.5) / count };
    seen += count;
  }
  return null;
}
