import type { BaselineName } from "./baseline-name.ts";
import type { ChosenBaseline } from "./chosen-baseline.ts";
import { isPrecisionOther } from "./comparable.ts";
import type { HistoryFacts, RunFacts } from "./history-figures.ts";
import { choosePinned } from "./pinned-baseline.ts";
import { choosePrevious } from "./previous-version.ts";
import type { RegressionFacts } from "./regressed.ts";
import { latestFirst, startOrder } from "./run-order.ts";
import { isFitting, reasonWords, type Sorted, sortOut } from "./sort-out.ts";
import type { LeftOut } from "./verdict.ts";
import { type BaselineRule, defaultRule, leastRuns } from "./verdict-rule.ts";

/** How many left-out runs are remembered with their reasons, the latest first. */
const leftOutKept = 20;

export type BaselineContext = { rule?: BaselineRule; regressions?: readonly RegressionFacts[] };

/**
 * The runs that `run` is compared with, by the rule of its test: ready, started before it, asked for the same, neither
 * invalid nor found worse themselves, nor from an open regression. A run that was accepted as the new normal starts the
 * baseline anew, itself included. Runs with percentiles of the same kind are preferred; where they are too few, the
 * others serve for rates and errors.
 *
 * `candidates` are runs of the same test in any order; `run` itself may be among them.
 */
export function chooseBaseline<Candidate extends HistoryFacts>(
  run: RunFacts,
  candidates: readonly Candidate[],
  { rule = defaultRule.baseline, regressions = [] }: BaselineContext = {},
): ChosenBaseline<Candidate> {
  const earlier = candidates.filter((each) => each.id !== run.id && startOrder(each, run) < 0).sort(latestFirst);
  const ofBranch = (branch: string, name: BaselineName) => {
    const runs = earlier.filter((candidate) => candidate.branch === branch);
    return lastRuns(run, sortOut(run, runs, regressions), { name, most: rule.runs });
  };
  const own = () => ofBranch(run.branch, { kind: "branch", branch: run.branch });
  if (rule.kind === "target" && run.branch !== rule.targetBranch)
    return ofBranch(rule.targetBranch, { kind: "target", branch: rule.targetBranch });
  if (rule.kind === "previous") {
    const { sorted, name, problem } = choosePrevious(run, earlier, regressions);
    return { ...lastRuns(run, sorted, { name, most: rule.runs }), problem };
  }
  if (rule.kind === "pinned") {
    const pinned = candidates.find(({ id }) => id === rule.pinnedRunId);
    if (!pinned) return { ...own(), runs: [], problem: "No run is pinned to compare with." };
    const ofPinned = () => ofBranch(pinned.branch, { kind: "branch", branch: pinned.branch });
    return choosePinned(run, pinned, [own, ofPinned]);
  }
  return own();
}

/** The latest of the runs that fit, at most so many. */
function lastRuns<Candidate extends HistoryFacts>(
  run: RunFacts,
  sorted: readonly Sorted<Candidate>[],
  { name, most }: { name: BaselineName; most: number },
): ChosenBaseline<Candidate> {
  const fitting = sorted.filter(isFitting);
  const samePrecision = fitting.filter(({ candidate }) => !isPrecisionOther(run, candidate));
  const isOtherPrecision = samePrecision.length < leastRuns && fitting.length >= leastRuns;
  const chosen = (isOtherPrecision ? fitting : samePrecision).slice(0, most);
  const askedOtherwise = sorted.filter((each) => each.reason === null && each.differences.length > 0);
  const isAskedAnew = fitting.length < leastRuns && fitting.length + askedOtherwise.length >= leastRuns;
  return {
    name,
    runs: chosen.map(({ candidate }) => candidate),
    noise: null,
    leftOut: leftOut(sorted, chosen, most),
    notComparable: isAskedAnew ? (askedOtherwise[0]?.differences ?? null) : null,
    isOtherPrecision,
    problem: "",
  };
}

function leftOut(
  sorted: readonly Sorted<HistoryFacts>[],
  chosen: readonly Sorted<HistoryFacts>[],
  most: number,
): LeftOut[] {
  const kept = new Set(chosen);
  const last = chosen.at(-1);
  const until = last && chosen.length === most ? sorted.indexOf(last) : sorted.length;
  return sorted
    .slice(0, until)
    .filter((each) => !kept.has(each))
    .slice(0, leftOutKept)
    .map((each) => ({ runId: each.candidate.id, number: each.candidate.number, reason: reasonWords(each) }));
}
