import type { Metric } from "../metric.ts";
import type { ParsedThreshold } from "../parsed-run.ts";
import type { AskedDifference } from "./asked-load.ts";
import { baselineRuns, type ChosenBaseline } from "./baseline.ts";
import { compareRun, type RunComparison } from "./compare-run.ts";
import type { HistoryRun, RunFacts, RunFigures } from "./history-figures.ts";
import { judgeObjectives } from "./judge-objectives.ts";
import { hasRequests, isWithoutData, runFindings, shortened } from "./run-findings.ts";
import { missedThresholds, takenOver } from "./taken-over.ts";
import { type Finding, type Objective, type Verdict, verdictRules } from "./verdict.ts";
import { verdictExplanation } from "./verdict-explanation.ts";
import { verdictSentence } from "./verdict-sentences.ts";
import { type VerdictFacts, verdictStatus } from "./verdict-status.ts";

export type RunToJudge = RunFacts & RunFigures;

export type JudgeRunInput = {
  testName: string;
  run: RunToJudge;
  objectives: readonly Objective[];
  /** Those of the result file; what they say of our figures is judged like an objective. */
  thresholds?: readonly ParsedThreshold[];
  /** What `chooseBaseline` chose, with figures. */
  baseline: ChosenBaseline<HistoryRun>;
};

/**
 * What is said about a run: its objectives, the branch's last runs, and what else a person must know. Objectives are
 * always judged; what is missing or unknown is never a pass.
 */
export function judgeRun(input: JudgeRunInput): Verdict {
  const { testName, run: whole, thresholds = [], baseline: chosen } = input;
  const objectives = [...input.objectives, ...takenOver(thresholds, input.objectives)];
  const run = { ...whole, labels: whole.labels.filter(hasRequests) };
  const hasBaseline = chosen.runs.length >= baselineRuns.least;
  const comparison = hasBaseline
    ? compareRun({ run, baseline: chosen.runs, objectives, withPercentiles: !chosen.isOtherPrecision })
    : null;
  const judgedObjectives = judgeObjectives(objectives, run, (metric, label) => meanOf(comparison, metric, label));
  const facts: VerdictFacts = {
    testName,
    runNumber: run.number,
    branch: run.branch,
    invalidReason: run.invalidReason,
    isWithoutData: isWithoutData(run),
    objectives: judgedObjectives,
    comparison,
    isOtherPrecision: chosen.isOtherPrecision,
    notComparable: chosen.notComparable,
    findings: [
      ...missedThresholds(thresholds),
      ...runFindings(run, chosen.runs),
      ...(chosen.isOtherPrecision ? [precisionFinding] : []),
      ...(chosen.notComparable ?? []).map(differenceFinding),
    ],
    have: chosen.runs.length,
    need: baselineRuns.least,
    leftOut: chosen.leftOut.length,
  };
  const status = verdictStatus(facts);
  const sentence = verdictSentence(status, facts);
  return {
    status,
    rules: verdictRules,
    sentence,
    explanation: verdictExplanation(status, facts, sentence),
    objectives: judgedObjectives,
    baseline: comparison && {
      kind: "branch",
      branch: run.branch,
      runIds: chosen.runs.map(({ id }) => id),
      ...comparison,
    },
    baselineHave: chosen.runs.length,
    baselineNeed: baselineRuns.least,
    leftOut: chosen.leftOut,
    findings: shortened(facts.findings),
    changePoint: null,
  };
}

/** Whether its own baseline found a run worse, or it measured nothing: it feeds no baseline until somebody accepts it. */
export function isFoundWorse({ baseline, findings }: Pick<Verdict, "baseline" | "findings">): boolean {
  return findings.some(({ kind }) => kind === "no-data") || (baseline?.judged.some(({ worse }) => worse) ?? false);
}

function meanOf(comparison: RunComparison | null, metric: Metric, label: string): number | null {
  return comparison?.judged.find((each) => each.metric === metric && each.label === label)?.mean ?? null;
}

const precisionFinding: Finding = {
  kind: "precision",
  label: "",
  text: "Percentiles are not compared: this run's are of another kind than those of the runs before.",
};

function differenceFinding({ ours, theirs }: AskedDifference): Finding {
  return { kind: "not-comparable", label: "", text: `This run: ${ours}; the runs before: ${theirs}.` };
}
