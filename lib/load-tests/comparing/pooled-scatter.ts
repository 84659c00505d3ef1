import { type BetweenBy, betweenKey } from "./comparison-table.ts";
import { type ComparedMetric, comparedMetrics } from "./difference.ts";

/** The variance of each figure of a label within one group of equal runs; null with fewer than two. */
export type GroupScatter = { label: string; runs: number } & Record<ComparedMetric, number | null>;

/**
 * The scatter within groups of equal runs, pooled: Σ (n − 1) s² / Σ (n − 1). What differs between the groups, such as another
 * number of workers, is no noise. `runs` is one more than the degrees of freedom, as of a single group.
 */
export function pooledScatter(groups: readonly GroupScatter[]): BetweenBy {
  const sums = new Map<string, { squares: number; degrees: number }>();
  for (const group of groups)
    for (const metric of comparedMetrics) {
      const variance = group[metric];
      if (variance === null) continue;
      const key = betweenKey(metric, group.label);
      const sum = sums.get(key) ?? { squares: 0, degrees: 0 };
      sums.set(key, { squares: sum.squares + variance * (group.runs - 1), degrees: sum.degrees + group.runs - 1 });
    }
  return new Map(
    [...sums].map(([key, { squares, degrees }]) => [
      key,
      { runs: degrees + 1, deviation: Math.sqrt(squares / degrees) },
    ]),
  );
}
