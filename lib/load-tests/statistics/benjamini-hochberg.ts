/**
 * Which of many comparisons stand out when at most a share `rate` of those named may be false: the largest k with
 * p(k) ≤ k / m · rate and all below it (Benjamini & Hochberg 1995, procedure (1)). In the order of `pValues`.
 */
export function benjaminiHochberg(pValues: readonly number[], rate = 0.05): boolean[] {
  const ascending = [...pValues].sort((a, b) => a - b);
  const rank = ascending.findLastIndex((p, k) => p <= ((k + 1) / ascending.length) * rate);
  const limit = ascending[rank];
  return pValues.map((p) => limit !== undefined && p <= limit);
}
