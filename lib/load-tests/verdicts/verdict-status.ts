import type { AskedDifference } from "./asked-load.ts";
import type { BaselineName } from "./baseline-name.ts";
import type { RunComparison } from "./compare-run.ts";
import type { Finding, JudgedObjective, VerdictStatus } from "./verdict.ts";
import type { SmallestEffect } from "./verdict-rule.ts";

/** All that a verdict's status and sentences are made of. */
export type VerdictFacts = {
  testName: string;
  runNumber: number;
  branch: string;
  invalidReason: string | null;
  isWithoutData: boolean;
  objectives: readonly JudgedObjective[];
  /** Null with too few runs to compare with. */
  comparison: RunComparison | null;
  /** Which runs it is compared with, or would be. */
  name: BaselineName;
  smallestEffect: SmallestEffect;
  /** Percentiles could not be compared, for the two sides' are of different kinds. */
  isOtherPrecision: boolean;
  /** What this run was asked differently from the ones before, where that leaves too few to compare with. */
  notComparable: readonly AskedDifference[] | null;
  /** Why there can be no baseline, as a sentence; empty otherwise. */
  problem: string;
  findings: Finding[];
  /** Runs to compare with, and how many it takes. */
  have: number;
  need: number;
  /** Earlier runs that do not count. */
  leftOut: number;
};

/** Fail before warning, before what could not be compared, before pass. */
export function verdictStatus(facts: VerdictFacts): VerdictStatus {
  const { objectives, comparison, findings } = facts;
  if (facts.invalidReason !== null) return "invalid";
  if (facts.isWithoutData) return "fail";
  if (objectives.some(({ status }) => status === "fail" || status === "missing")) return "fail";
  if (comparison?.judged.some(({ worse }) => worse)) return "fail";
  if (findings.some(({ kind }) => kind === "threshold-missed")) return "fail";
  if (findings.some(isWarning)) return "warning";
  if (objectives.some((objective) => objective.status === "warning" || isUnknown(objective, facts))) return "warning";
  if (facts.notComparable) return "not comparable";
  if (objectives.some(({ status }) => status !== "pass")) return "no baseline";
  const isCompared = comparison !== null && comparison.judged.length > 0 && !facts.isOtherPrecision;
  return isCompared || objectives.length > 0 ? "pass" : "no baseline";
}

/** What nobody should read past, though it fails no run. */
export function isWarning({ kind }: Pick<Finding, "kind">): boolean {
  return kind === "label-missing" || kind === "drift" || kind === "ended-early";
}

/** Unknown for another reason than that a relative objective has to wait for a baseline. */
export function isUnknown(objective: JudgedObjective, { comparison }: Pick<VerdictFacts, "comparison">): boolean {
  const isWaiting = objective.isRelative && objective.actual !== null && comparison === null;
  return objective.status === "unknown" && !isWaiting;
}
