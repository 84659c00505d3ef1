import { type AskedDifference, askedDifferences } from "./asked-load.ts";
import type { HistoryFacts, RunFacts } from "./history-figures.ts";

/** What the two runs were asked differently: the environment first, then the load. Empty: they can be compared. */
export function notAsked(run: RunFacts, other: RunFacts): AskedDifference[] {
  const differences = askedDifferences(run.asked, other.asked);
  if (run.environment?.id === other.environment?.id) return differences;
  return [{ what: "environment", ours: place(run), theirs: place(other) }, ...differences];
}

function place(run: RunFacts): string {
  return run.environment ? `in ${run.environment.name}` : "in no named environment";
}

/** Why no run can be compared with this one, whatever was asked of it; null when it can. */
export function unfitReason(other: HistoryFacts): string | null {
  if (other.isDeleted) return "deleted";
  if (!other.isReady) return "not read, or not yet";
  if (other.invalidReason !== null) return `invalid: ${other.invalidReason}`;
  return null;
}

/** Whether the percentiles of the two come from different kinds of figures. */
export function isPrecisionOther(run: RunFacts, other: RunFacts): boolean {
  return run.precision !== null && run.precision !== other.precision;
}
