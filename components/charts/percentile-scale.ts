/** A percentile in ms, and the range of it that is normal. */
export type PercentileAt = {
  percentile: number;
  ms: number;
  normal: { low: number; middle: number; high: number } | null;
};

/** log10(1 / (1 − p)): 0.3 for p50, 1 for p90, 2 for p99. */
export function tail(percentile: number): number {
  return -Math.log10(1 - percentile / 100);
}
