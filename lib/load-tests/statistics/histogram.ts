import { readVarint, unzigzag, writeVarint, zigzag } from "./varint.ts";

/**
 * A sparse log-bucketed histogram of response times: bucket i counts values in (γ^(i−1), γ^i] ms with γ = 1.02, so every
 * quantile is within 1 % of the exact one (DDSketch, Masson, Rim & Lee 2019, §2). `zeros` counts values up to `zeroMs`.
 * `indexes` ascend; `counts[k]` belongs to `indexes[k]`.
 */
export type Histogram = { zeros: number; indexes: number[]; counts: number[] };

/** A value and how often it was seen. */
export type WeightedValue = { ms: number; count: number };

export const gamma = 1.02;

/** Values up to a microsecond count as zero: no tool measures finer, and log 0 has no bucket. */
export const zeroMs = 1e-3;

/** The widest index that a double can have: log(1.8e308) / log 1.02. */
const maxIndex = 35_843;
const encodingVersion = 1;

export function emptyHistogram(): Histogram {
  return { zeros: 0, indexes: [], counts: [] };
}

/** The bucket of a value over `zeroMs`; negative below 1 ms. */
export function bucketIndex(ms: number): number {
  return Math.ceil(Math.log(ms) / Math.log(gamma));
}

/** The value that stands for bucket `index`: at most (γ − 1) / (γ + 1) = 0.99 % from every value in it. */
export function bucketMs(index: number): number {
  return (2 * gamma ** index) / (gamma + 1);
}

/** Throws RangeError on values that are negative or not finite. */
export function histogramOf(values: Iterable<number>): Histogram {
  const counts = new Map<number, number>();
  let zeros = 0;
  for (const ms of values) {
    requireDuration(ms);
    if (ms <= zeroMs) zeros += 1;
    else increase(counts, bucketIndex(ms), 1);
  }
  return fromCounts(zeros, counts);
}

/** Like `histogramOf` for values that come with counts; throws RangeError on counts that are no whole numbers. */
export function fromWeightedValues(values: Iterable<WeightedValue>): Histogram {
  const counts = new Map<number, number>();
  let zeros = 0;
  for (const { ms, count } of values) {
    requireDuration(ms);
    if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`${count} is not a count.`);
    if (ms <= zeroMs) zeros += count;
    else increase(counts, bucketIndex(ms), count);
  }
  return fromCounts(zeros, counts);
}

/** The histogram with `count` more values of `ms`. To add many, gather them first: each call copies. */
export function add(histogram: Histogram, ms: number, count = 1): Histogram {
  return mergeHistograms([histogram, fromWeightedValues([{ ms, count }])]);
}

/** The histogram of all values together; associative and commutative, and empty for an empty list. */
export function mergeHistograms(histograms: Iterable<Histogram>): Histogram {
  const merged = new Map<number, number>();
  let zeros = 0;
  for (const histogram of histograms) {
    zeros += histogram.zeros;
    for (const [k, index] of histogram.indexes.entries()) increase(merged, index, histogram.counts[k] ?? 0);
  }
  return fromCounts(zeros, merged);
}

export function countOf(histogram: Histogram): number {
  return histogram.counts.reduce((sum, count) => sum + count, histogram.zeros);
}

/**
 * The q-quantile (0 ≤ q ≤ 1) in ms by nearest rank: the ⌈q · n⌉-th smallest value, the first for q = 0. Within 1 % of
 * the exact value, 0 for values up to `zeroMs`, null for an empty histogram.
 */
export function quantile(histogram: Histogram, q: number): number | null {
  const total = countOf(histogram);
  if (total === 0) return null;
  // 0.07 · 100 is 7.000000000000001, which must not become rank 8.
  const rank = Math.max(1, Math.ceil(q * total * (1 - 4 * Number.EPSILON)));
  let seen = histogram.zeros;
  if (rank <= seen) return 0;
  for (const [k, index] of histogram.indexes.entries()) {
    seen += histogram.counts[k] ?? 0;
    if (rank <= seen) return bucketMs(index);
  }
  throw new RangeError(`${q} is not a quantile between 0 and 1.`);
}

/** How many values are over `limitMs`; a value within 2 % of the limit may fall on either side. */
export function countOver(histogram: Histogram, limitMs: number): number {
  return histogram.indexes.reduce(
    (sum, index, k) => (bucketMs(index) > limitMs ? sum + (histogram.counts[k] ?? 0) : sum),
    0,
  );
}

/** Version byte, zeros, number of buckets, then (distance to the index before, count) for each, all as varints. */
export function encodeHistogram(histogram: Histogram): Uint8Array<ArrayBuffer> {
  const bytes = [encodingVersion];
  writeVarint(bytes, histogram.zeros);
  writeVarint(bytes, histogram.indexes.length);
  let previous: number | null = null;
  for (const [k, index] of histogram.indexes.entries()) {
    writeVarint(bytes, previous === null ? zigzag(index) : index - previous);
    writeVarint(bytes, histogram.counts[k] ?? 0);
    previous = index;
  }
  return Uint8Array.from(bytes);
}

/** The inverse of `encodeHistogram`; throws RangeError on bytes that it never writes. */
export function decodeHistogram(bytes: Uint8Array): Histogram {
  if (bytes[0] !== encodingVersion) throw new RangeError(`Histogram version ${bytes[0] ?? "none"} is unknown.`);
  const cursor = { at: 1 };
  const histogram = { ...emptyHistogram(), zeros: readVarint(bytes, cursor) };
  const length = readVarint(bytes, cursor);
  let previous: number | null = null;
  for (let k = 0; k < length; k++) {
    const step = readVarint(bytes, cursor);
    const index: number = previous === null ? unzigzag(step) : previous + step;
    const count = readVarint(bytes, cursor);
    if (index === previous || Math.abs(index) > maxIndex || count === 0) throw new RangeError("A bucket is malformed.");
    histogram.indexes.push(index);
    histogram.counts.push(count);
    previous = index;
  }
  if (cursor.at !== bytes.length) throw new RangeError("Bytes follow the last bucket.");
  if (!Number.isSafeInteger(countOf(histogram))) throw new RangeError("The counts are too large.");
  return histogram;
}

function requireDuration(ms: number): void {
  if (!Number.isFinite(ms) || ms < 0) throw new RangeError(`${ms} ms is not a duration.`);
}

function increase(counts: Map<number, number>, index: number, by: number): void {
  counts.set(index, (counts.get(index) ?? 0) + by);
}

function fromCounts(zeros: number, counts: Map<number, number>): Histogram {
  const filled = [...counts].filter(([, count]) => count > 0).sort(([a], [b]) => a - b);
  return { zeros, indexes: filled.map(([index]) => index), counts: filled.map(([, count]) => count) };
}
