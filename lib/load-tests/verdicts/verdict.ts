import type { Metric } from "../metric.ts";
import type { BaselineName } from "./baseline-name.ts";
import type { ChangeEvidence } from "./change-evidence.ts";
import type { SmallestEffect } from "./verdict-rule.ts";

/** Raised whenever the rules below change, so that a stored verdict says by which rules it was made. */
export const verdictRules = 2;

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
  /** How many runs of the baseline have the figure; 1 with a pinned run. */
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

export type BaselineEvidence = BaselineName & {
  /** What was compared with: with a pinned run that one alone. */
  runIds: string[];
  /** How many runs tell how much runs vary: with a pinned run those of the branch, else `runIds` themselves. */
  noiseRuns: number;
  /** Judged: whole-run p95, error rate, throughput and every metric with an objective; worse ones first. */
  judged: Comparison[];
  /** All others that stand out after Benjamini–Hochberg at 5 % within the run, worst first. They never fail a run. */
  hints: Comparison[];
  /** Nothing stands out in these: the other figures of the whole run, and p95 and error rate of the other labels. */
  others: Comparison[];
};

/** An earlier run that is no part of the baseline, with the reason in words: "in production instead of in staging". */
export type LeftOut = { runId: string; number: number; reason: string };

/** The latest runs against the anchor: slow drift, which no comparison with the runs just before can see. */
export type Drift = {
  /** The anchor. */
  runId: string;
  number: number;
  startedAt: string;
  /** The latest runs whose mean is held against it, the judged one included. */
  runIds: string[];
  /** `mean` is the anchor's figure here, `actual` the mean of the latest runs. */
  figures: Comparison[];
};

/** Something that is no figure but that a person must know: a label that vanished, a file cut short. */
export type Finding = {
  kind:
    | "label-missing"
    | "label-new"
    | "no-data"
    | "not-comparable"
    | "precision"
    | "threshold-missed"
    | "drift"
    | "anchor"
    | "pinned-difference"
    | "ended-early"
    | "rate-not-reached"
    | "not-steady"
    | "generator-saturated";
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
  /** Whether the figures are of the steady part, on both sides, or of the whole runs. */
  part: "whole" | "steady";
  smallestEffect: SmallestEffect;
  /** Null without an anchor that could be compared with. */
  drift: Drift | null;
  findings: Finding[];
  /** The change of level that the run belongs to; null also until its history was examined. */
  changePoint: ChangeEvidence | null;
};
