import type { BaselineName } from "./baseline-name.ts";
import type { HistoryFacts, RunFacts } from "./history-figures.ts";
import type { RegressionFacts } from "./regressed.ts";
import { isFitting, type Sorted, sortOut } from "./sort-out.ts";

type Previous<Candidate> = { sorted: Sorted<Candidate>[]; name: BaselineName; problem: string };

/**
 * The runs of the version before the run's own, on whichever branch: the version of the latest earlier run of another
 * version that may feed a baseline. A version all of whose runs were worse is passed over, so that a slowdown does not
 * become normal with the next release.
 */
export function choosePrevious<Candidate extends HistoryFacts>(
  run: RunFacts,
  earlier: readonly Candidate[],
  regressions: readonly RegressionFacts[],
): Previous<Candidate> {
  if (run.version === "")
    return {
      sorted: [],
      name: { kind: "previous", version: "" },
      problem: "The run says no version, so none is the one before it.",
    };
  const others = earlier.filter(({ version }) => version !== "" && version !== run.version);
  const sorted = sortOut(run, others, regressions);
  const version = (sorted.find(isFitting) ?? sorted[0])?.candidate.version ?? "";
  if (version === "")
    return {
      sorted,
      name: { kind: "previous", version },
      problem: "No earlier run says another version: nothing to compare with yet.",
    };
  const until = sorted.findLastIndex(({ candidate }) => candidate.version === version) + 1;
  return {
    sorted: sorted
      .slice(0, until)
      .map((each) =>
        each.candidate.version === version
          ? each
          : { ...each, reason: each.reason ?? `of version ${each.candidate.version}` },
      ),
    name: { kind: "previous", version },
    problem: "",
  };
}
