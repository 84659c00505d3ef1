import type { Comparison } from "../verdicts/verdict.ts";

export type NormalRange = { low: number; mean: number; high: number };

/**
 * Where a further run of the baseline would lie in 95 of 100 cases, in the metric's stored unit. The comparison's
 * interval has the same half-width: on the log scale for ratios, in points for error rates.
 */
export function normalRange({ mean, changePct, changePoints, interval }: Comparison): NormalRange {
  if (changePct === null) {
    const half = (interval[1] - (changePoints ?? 0)) / 100;
    return { low: Math.max(0, mean - half), mean, high: Math.min(1, mean + half) };
  }
  const ratio = (100 + interval[1]) / (100 + changePct);
  return { low: mean / ratio, mean, high: mean * ratio };
}
