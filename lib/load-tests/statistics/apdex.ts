import { bucketIndex, countOf, gamma, type Histogram, zeroMs } from "./histogram.ts";

/** `score` from 0 to 1, and how many of the requests were satisfied, tolerating and frustrated; shares of a bucket make fractions. */
export type Apdex = { score: number; satisfied: number; tolerating: number; frustrated: number };

/**
 * The Application Performance Index (Apdex Technical Specification 1.1, §3): satisfied up to T, tolerating up to 4 T, and
 * frustrated beyond; a failed request is frustrated however fast it was. Null without requests.
 *
 * A histogram does not tell which of its requests failed: they are taken to be as fast as the others, so that their share
 * is taken from each part alike. A bucket that T falls into is divided by where, on its logarithmic scale.
 */
export function apdexOf(
  histogram: Histogram,
  { limitMs, failures }: { limitMs: number; failures: number },
): Apdex | null {
  const requests = countOf(histogram);
  if (requests === 0 || !(limitMs > 0)) return null;
  const good = Math.max(0, requests - failures) / requests;
  const within = countWithin(histogram, limitMs);
  const satisfied = within * good;
  const tolerating = (countWithin(histogram, 4 * limitMs) - within) * good;
  return {
    score: (satisfied + tolerating / 2) / requests,
    satisfied,
    tolerating,
    frustrated: Math.max(0, requests - satisfied - tolerating),
  };
}

/** How many values are at most `limitMs`. */
function countWithin(histogram: Histogram, limitMs: number): number {
  if (limitMs <= zeroMs) return histogram.zeros;
  const last = bucketIndex(limitMs);
  const part = Math.log(limitMs) / Math.log(gamma) - (last - 1);
  return histogram.indexes.reduce((sum, index, k) => {
    const count = histogram.counts[k] ?? 0;
    return sum + (index < last ? count : index === last ? count * part : 0);
  }, histogram.zeros);
}
