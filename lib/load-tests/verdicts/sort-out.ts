import { type AskedDifference, differencesWords } from "./asked-load.ts";
import { notAsked, unfitReason } from "./comparable.ts";
import type { HistoryFacts, RunFacts } from "./history-figures.ts";
import { isAcceptedAt, type RegressionFacts, regressionReason } from "./regressed.ts";

/** An earlier run with the reason why it feeds no baseline, or with what it was asked differently. */
export type Sorted<Candidate> = { candidate: Candidate; reason: string | null; differences: AskedDifference[] };

/**
 * What speaks against each of these earlier runs (the latest first) as a part of the baseline of `run`. A run that was
 * accepted as the new normal, or began an accepted regression, starts the baseline anew, itself included.
 */
export function sortOut<Candidate extends HistoryFacts>(
  run: RunFacts,
  earlier: readonly Candidate[],
  regressions: readonly RegressionFacts[],
): Sorted<Candidate>[] {
  const compared = earlier.map((candidate) => ({
    candidate,
    reason: unfitReason(candidate),
    differences: notAsked(run, candidate),
  }));
  const accepted = compared.findIndex(
    ({ candidate, reason, differences }) =>
      (candidate.acceptedAt !== null || isAcceptedAt(candidate, regressions)) &&
      reason === null &&
      differences.length === 0,
  );
  const kept = (candidate: Candidate) => regressionReason(candidate, regressions);
  if (accepted < 0)
    return compared.map((each) => ({
      ...each,
      reason: each.reason ?? kept(each.candidate) ?? worseReason(each.candidate),
    }));

  const anew = new Set(earlier.slice(0, accepted + 1).map((candidate) => candidate.id));
  const number = earlier[accepted]?.number;
  const later = begunWith(regressions, earlier.slice(0, accepted));
  return compared.map((each, k) => {
    if (k > accepted) return { ...each, reason: each.reason ?? `from before run ${number}, the new normal` };
    // The accepted run may itself lie in a regression: taking it as normal says that its level is right.
    if (k === accepted) return each;
    // What was judged by runs from before the accepted one was worse than the old normal, and may well be the new one.
    const isJudgedAnew = each.candidate.comparedWith.some((id) => anew.has(id));
    const own = regressionReason(each.candidate, later);
    return { ...each, reason: each.reason ?? own ?? (isJudgedAnew ? worseReason(each.candidate) : null) };
  });
}

export function isFitting({ reason, differences }: Sorted<HistoryFacts>): boolean {
  return reason === null && differences.length === 0;
}

/** Why a run was left out, in words. */
export function reasonWords({ reason, differences }: Sorted<HistoryFacts>): string {
  if (reason !== null) return reason;
  if (differences.length === 0) return "its percentiles are of another kind";
  // Of the other run, so the other way round.
  return differencesWords(differences.map(({ what, ours, theirs }) => ({ what, ours: theirs, theirs: ours })));
}

/** Those that began with one of these runs: what began before the new normal, or with it, is a part of it. */
function begunWith(regressions: readonly RegressionFacts[], runs: readonly HistoryFacts[]): RegressionFacts[] {
  const ids = new Set(runs.map(({ id }) => id));
  return regressions.filter(({ first }) => ids.has(first.id));
}

function worseReason(candidate: HistoryFacts): string | null {
  return candidate.isWorse ? "itself worse than the runs before it" : null;
}
