import type { ChosenBaseline } from "./chosen-baseline.ts";
import { isPrecisionOther, notAsked, unfitReason } from "./comparable.ts";
import type { HistoryFacts, RunFacts } from "./history-figures.ts";
import { leastRuns } from "./verdict-rule.ts";

/**
 * One pinned run as the baseline. How much runs vary one run cannot tell: the last runs of the branch do, or those of the
 * pinned run's branch (`histories`, the first with enough of them).
 */
export function choosePinned<Candidate extends HistoryFacts>(
  run: RunFacts,
  pinned: Candidate,
  histories: readonly (() => ChosenBaseline<Candidate>)[],
): ChosenBaseline<Candidate> {
  const differences = notAsked(run, pinned);
  const problem = problemOf(run, pinned);
  const found = histories.map((history) => history());
  const history = found.find(({ runs, isOtherPrecision }) => runs.length >= leastRuns && !isOtherPrecision) ?? found[0];
  return {
    name: { kind: "pinned", number: pinned.number },
    runs: problem === "" && differences.length === 0 ? [pinned] : [],
    noise: (history?.runs ?? []).filter((each) => !isPrecisionOther(pinned, each)),
    leftOut: history?.leftOut ?? [],
    notComparable: problem === "" && differences.length > 0 ? differences : null,
    isOtherPrecision: isPrecisionOther(run, pinned),
    problem,
  };
}

function problemOf(run: RunFacts, pinned: HistoryFacts): string {
  if (pinned.id === run.id) return "This is the pinned run itself: the others are compared with it.";
  const reason = unfitReason(pinned);
  return reason === null ? "" : `Run ${pinned.number}, the pinned one, cannot be compared with: ${reason}.`;
}
