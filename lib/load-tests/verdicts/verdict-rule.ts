/**
 * What a run is compared with: the last runs of its own branch, those of the target branch, those of the version before
 * its own, or one pinned run.
 */
export const baselineKinds = ["branch", "target", "previous", "pinned"] as const;
export type BaselineKind = (typeof baselineKinds)[number];

/** How a test's baselines are chosen. */
export type BaselineRule = {
  kind: BaselineKind;
  /** The most runs that a baseline is made of, from `leastRuns` up. */
  runs: number;
  /** With `target`. */
  targetBranch: string;
  /** With `pinned`. */
  pinnedRunId: string | null;
};

/** The smallest effect that matters: percent for times and rates, points for error rates. Less is never worse. */
export type SmallestEffect = { pct: number; points: number };

/** What a test sets of how its runs are judged. */
export type VerdictRule = { baseline: BaselineRule; smallestEffect: SmallestEffect };

/** Nothing is judged by fewer runs, and how much runs vary is not known from fewer. */
export const leastRuns = 4;

/** Of a test that sets nothing. */
export const defaultRule: VerdictRule = {
  baseline: { kind: "branch", runs: 10, targetBranch: "main", pinnedRunId: null },
  smallestEffect: { pct: 5, points: 0.5 },
};
