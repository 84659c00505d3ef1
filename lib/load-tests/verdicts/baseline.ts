import { type AskedDifference, differencesWords } from "./asked-load.ts";
import { notAsked, unfitReason } from "./comparable.ts";
import type { HistoryFacts, RunFacts } from "./history-figures.ts";
import type { LeftOut } from "./verdict.ts";

/** A baseline is the last ten runs of the branch, and nothing is judged by fewer than four. */
export const baselineRuns = { most: 10, least: 4 } as const;

/** How many left-out runs are remembered with their reasons, the latest first. */
const leftOutKept = 20;

export type ChosenBaseline<Candidate> = {
  /** At most ten, the latest first; fewer than four are too few to judge by. */
  runs: Candidate[];
  /** Runs of the branch, no older than the oldest chosen one, that are not part of the baseline; the latest first. */
  leftOut: LeftOut[];
  /** Set when the branch has runs enough, but too few that were asked for the same: what differs from the latest. */
  notComparable: AskedDifference[] | null;
  /** The percentiles of these runs are of another kind than the judged run's: only rates and errors can be compared. */
  isOtherPrecision: boolean;
};

/**
 * The runs that `run` is compared with: of its branch, ready, started before it, asked for the same, neither invalid nor
 * found worse themselves. A run that was accepted as the new normal starts the baseline anew, itself included. Runs with
 * percentiles of the same kind are preferred; where they are too few, the others serve for rates and errors.
 *
 * `candidates` are runs of the same test in any order; `run` itself may be among them.
 */
export function chooseBaseline<Candidate extends HistoryFacts>(
  run: RunFacts,
  candidates: readonly Candidate[],
): ChosenBaseline<Candidate> {
  const earlier = candidates.filter((candidate) => isEarlierOnBranch(candidate, run)).sort(latestFirst);
  const sorted = sortOut(run, earlier);
  const fitting = sorted.filter((each) => each.reason === null && each.differences.length === 0);
  const samePrecision = fitting.filter((each) => !isPrecisionOther(run, each.candidate));
  const isOtherPrecision = samePrecision.length < baselineRuns.least && fitting.length >= baselineRuns.least;
  const chosen = (isOtherPrecision ? fitting : samePrecision).slice(0, baselineRuns.most);

  const askedOtherwise = sorted.filter((each) => each.reason === null && each.differences.length > 0);
  const isAskedAnew =
    fitting.length < baselineRuns.least && fitting.length + askedOtherwise.length >= baselineRuns.least;
  return {
    runs: chosen.map((each) => each.candidate),
    leftOut: leftOut(sorted, chosen),
    notComparable: isAskedAnew ? (askedOtherwise[0]?.differences ?? null) : null,
    isOtherPrecision,
  };
}

type Sorted<Candidate> = { candidate: Candidate; reason: string | null; differences: AskedDifference[] };

function sortOut<Candidate extends HistoryFacts>(run: RunFacts, earlier: readonly Candidate[]): Sorted<Candidate>[] {
  const compared = earlier.map((candidate) => ({
    candidate,
    reason: unfitReason(candidate),
    differences: notAsked(run, candidate),
  }));
  const accepted = compared.findIndex(
    ({ candidate, reason, differences }) =>
      candidate.acceptedAt !== null && reason === null && differences.length === 0,
  );
  if (accepted < 0) return compared.map((each) => ({ ...each, reason: each.reason ?? worseReason(each.candidate) }));

  const anew = new Set(earlier.slice(0, accepted + 1).map((candidate) => candidate.id));
  const number = earlier[accepted]?.number;
  return compared.map((each, k) => {
    if (k > accepted) return { ...each, reason: each.reason ?? `from before run ${number}, the new normal` };
    // What was judged by runs from before the accepted one was worse than the old normal, and may well be the new one.
    const isJudgedAnew = each.candidate.comparedWith.some((id) => anew.has(id));
    return { ...each, reason: each.reason ?? (isJudgedAnew ? worseReason(each.candidate) : null) };
  });
}

function worseReason(candidate: HistoryFacts): string | null {
  return candidate.isWorse ? "itself worse than the runs before it" : null;
}

function isPrecisionOther(run: RunFacts, other: RunFacts): boolean {
  return run.precision !== null && run.precision !== other.precision;
}

function leftOut(sorted: readonly Sorted<HistoryFacts>[], chosen: readonly Sorted<HistoryFacts>[]): LeftOut[] {
  const kept = new Set(chosen);
  const last = chosen.at(-1);
  const until = last && chosen.length === baselineRuns.most ? sorted.indexOf(last) : sorted.length;
  return sorted
    .slice(0, until)
    .filter((each) => !kept.has(each))
    .slice(0, leftOutKept)
    .map(({ candidate, reason, differences }) => ({
      runId: candidate.id,
      number: candidate.number,
      reason: reason ?? differenceText(differences) ?? "its percentiles are of another kind",
    }));
}

/** Of the other run, so the other way round. */
function differenceText(differences: readonly AskedDifference[]): string | null {
  if (differences.length === 0) return null;
  return differencesWords(differences.map(({ what, ours, theirs }) => ({ what, ours: theirs, theirs: ours })));
}

function isEarlierOnBranch(candidate: HistoryFacts, run: RunFacts): boolean {
  return candidate.id !== run.id && candidate.branch === run.branch && startOrder(candidate, run) < 0;
}

function latestFirst(a: RunFacts, b: RunFacts): number {
  return startOrder(b, a);
}

function startOrder(a: RunFacts, b: RunFacts): number {
  return a.startedAt.getTime() - b.startedAt.getTime() || a.number - b.number;
}
