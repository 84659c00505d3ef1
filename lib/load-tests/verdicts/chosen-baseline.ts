import type { AskedDifference } from "./asked-load.ts";
import type { BaselineName } from "./baseline-name.ts";
import type { LeftOut } from "./verdict.ts";

/** The runs that a run is compared with, and why not with others. */
export type ChosenBaseline<Candidate> = {
  name: BaselineName;
  /** What is compared with, the latest first: fewer than four are too few to judge by, unless it is a pinned run. */
  runs: Candidate[];
  /** With a pinned run: the runs that tell how much runs vary. Null where `runs` themselves tell it. */
  noise: Candidate[] | null;
  /** Earlier runs, no older than the oldest chosen one, that are not part of the baseline; the latest first. */
  leftOut: LeftOut[];
  /** Set when there are runs enough, but too few that were asked for the same: what differs from the latest. */
  notComparable: AskedDifference[] | null;
  /** The percentiles of these runs are of another kind than the judged run's: only rates and errors can be compared. */
  isOtherPrecision: boolean;
  /** Why there can be none, as a sentence: "Run 12, the pinned one, is deleted." Empty otherwise. */
  problem: string;
};
