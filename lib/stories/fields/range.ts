/** An estimate: at the least, most likely, at the most. `low ≤ likely ≤ high`. */
export type Range = { low: number; likely: number; high: number };

export function rangeOf(low: number | null, likely: number | null, high: number | null): Range | null {
  return low === null || likely === null || high === null ? null : { low, likely, high };
}
