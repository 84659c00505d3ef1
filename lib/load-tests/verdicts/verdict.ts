import type { Metric } from "../metric.ts";

/** Raised whenever the rules below change, so that a stored verdict says by which rules it was made. */
export const verdictRules = 1;

export const verdictStatuses = ["pass", "warning", "fail", "no baseline", "not comparable", "invalid"] as const;
export type VerdictStatus = (typeof verdictStatuses)[number];

export const comparators = ["<=", "<", ">=", ">"] as const;
export type Comparator = (typeof comparators)[number];

/** A numeric target: "p95 of GET /cart at most 300 ms". `target` and `warnAt` in the metric's stored unit (errorRate: share). */
export type Objective = {
  metric: Metric;
  /** A label or a glob with `*`; empty for the whole run. */
  label: string;
  comparator: Comparator;
  /** With `isRelative`: percent over (for `>=`: under, given as a negative) the baseline's mean, e.g. 10 or -10. */
  target: number;
  warnAt: number | null;
  isRelative: boolean;
  isKey: boolean;
  /** Declared by the result file, as a k6 threshold is, rather than by the team. */
  isFromFile?: boolean;
};

/**
 * `missing`: the label is not in the run. `unknown`: the file does not tell the metric, or a relative objective has no
 * baseline yet. Neither is ever a pass.
 */
export type ObjectiveStatus = "pass" | "warning" | "fail" | "missing" | "unknown";

/** An objective judged against one run; a glob gives one for each label that it matches. */
export type JudgedObjective = Objective & {
  actual: number | null;
  /** What `actual` is held against, in the metric's stored unit; null for a relative one without a baseline. */
  limit: number | null;
  status: ObjectiveStatus;
};

/** One figure of the run against the baseline's. Percentages for times and rates, points (0.5 = half a percent) for error rates. */
export type Comparison = {
  metric: Metric;
  /** Empty for the whole run. */
  label: string;
  /** How many runs of the baseline have the figure. */
  runs: number;
  actual: number;
  /** Of the baseline: geometric for times and rates, weighted for error rates. */
  mean: number;
  /** `changePct` for a ratio; `changePoints` for an error rate; the other is null. */
  changePct: number | null;
  changePoints: number | null;
  /** 95 % interval of the change, in the unit of the change. */
  interval: [number, number];
  worse: boolean;
  better: boolean;
  /** The smallest worsening that this baseline can see, in the unit of the change. */
  smallestVisible: number;
};

export type BaselineEvidence = {
  kind: "branch";
  branch: string;
  runIds: string[];
  /** Judged: whole-run p95, error rate, throughput and every metric with an objective; worse ones first. */
  judged: Comparison[];
  /** All others that stand out after Benjamini–Hochberg at 5 % within the run, worst first. They never fail a run. */
  hints: Comparison[];
  /** Nothing stands out in these: the other figures of the whole run, and p95 and error rate of the other labels. */
  others: Comparison[];
};

/** An earlier run that is no part of the baseline, with the reason in words: "in production instead of in staging". */
export type LeftOut = { runId: string; number: number; reason: string };

/** Something that is no figure but that a person must know: a label that vanished, a file cut short. */
export type Finding = {
  kind: "label-missing" | "label-new" | "no-data" | "not-comparable" | "precision" | "threshold-missed";
  label: string;
  text: string;
};

/** What is said about a run, with all its evidence. */
export type Verdict = {
  status: VerdictStatus;
  rules: number;
  /** The page's first line: "p95 got 31–58 % slower than the last 10 runs and broke its objective." */
  sentence: string;
  /** One or two sentences below it. */
  explanation: string;
  objectives: JudgedObjective[];
  /** Null with fewer than four runs to compare with; `baselineHave` says how many there are. */
  baseline: BaselineEvidence | null;
  baselineHave: number;
  baselineNeed: number;
  /** The latest of the runs that were not compared with. */
  leftOut: LeftOut[];
  findings: Finding[];
  /** Change points come with the history's analysis; until then always null. */
  changePoint: null;
};
