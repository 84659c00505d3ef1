import { notAsked } from "./comparable.ts";
import type { HistoryFacts, RunFacts } from "./history-figures.ts";
import { startOrder } from "./run-order.ts";

/** A regression of the test, as far as a baseline reads it. */
export type RegressionFacts = {
  isAccepted: boolean;
  /** The first run of the worse level; what it was asked for is the history that the regression is about. */
  first: RunFacts;
  /** When the worse level ended: by the first run after it. Null while the regression is open. */
  fixedBy: Pick<RunFacts, "startedAt" | "number"> | null;
};

/**
 * Why a run feeds no baseline by the regressions of its history: from the first run of an open one onward none does, and
 * of a fixed one those between its first run and its repair. Null where it may feed one.
 */
export function regressionReason(candidate: HistoryFacts, regressions: readonly RegressionFacts[]): string | null {
  for (const regression of regressions) {
    const { isAccepted, first, fixedBy } = regression;
    if (isAccepted || !isOf(regression, candidate) || startOrder(candidate, first) < 0) continue;
    if (fixedBy === null) return `from an open regression since run ${first.number}`;
    if (startOrder(candidate, fixedBy) < 0)
      return `from a regression since run ${first.number}, fixed with run ${fixedBy.number}`;
  }
  return null;
}

/** Whether a regression that begins with this run was accepted: the baseline starts anew with it. */
export function isAcceptedAt(candidate: HistoryFacts, regressions: readonly RegressionFacts[]): boolean {
  return regressions.some(({ isAccepted, first }) => isAccepted && first.id === candidate.id);
}

function isOf({ first }: RegressionFacts, candidate: HistoryFacts): boolean {
  return first.branch === candidate.branch && notAsked(candidate, first).length === 0;
}
