import type { Comparison, Verdict } from "./verdict.ts";

/** Everything that was compared of one label, or of the whole run where it is empty. */
export function comparisonsOf({ baseline }: Pick<Verdict, "baseline">, label: string): Comparison[] {
  if (!baseline) return [];
  return [...baseline.judged, ...baseline.hints, ...baseline.others].filter((comparison) => comparison.label === label);
}
