import type { Metric } from "../metric.ts";
import type { ParsedThreshold } from "../parsed-run.ts";
import { driftFrom } from "./anchor-drift.ts";
import type { AskedDifference } from "./asked-load.ts";
import { runsWords } from "./baseline-name.ts";
import type { ChosenBaseline } from "./chosen-baseline.ts";
import { compareRun, type RunComparison } from "./compare-run.ts";
import type { HistoryRun, RunFacts, RunFigures } from "./history-figures.ts";
import { judgeObjectives } from "./judge-objectives.ts";
import { inPart, judgedPart } from "./judged-part.ts";
import { pinnedHints } from "./pinned-hints.ts";
import { type Achieved, resultFindings } from "./result-findings.ts";
import { hasRequests, isWithoutData, runFindings, shortened } from "./run-findings.ts";
import { missedThresholds, takenOver } from "./taken-over.ts";
import { type Finding, type Objective, type Verdict, verdictRules } from "./verdict.ts";
import { verdictExplanation } from "./verdict-explanation.ts";
import { defaultRule, leastRuns, type SmallestEffect } from "./verdict-rule.ts";
import { verdictSentence } from "./verdict-sentences.ts";
import { type VerdictFacts, verdictStatus } from "./verdict-status.ts";

export type RunToJudge = RunFacts & RunFigures;

export type JudgeRunInput = {
  testName: string;
  /** The test is a suite of cases rather than a load. */
  isSuite?: boolean;
  run: RunToJudge;
  objectives: readonly Objective[];
  /** Those of the result file; what they say of our figures is judged like an objective. */
  thresholds?: readonly ParsedThreshold[];
  /** What `chooseBaseline` chose, with figures. */
  baseline: ChosenBaseline<HistoryRun>;
  smallestEffect?: SmallestEffect;
  /** The test's anchor, and the latest runs of the branch that may feed a baseline. */
  anchor?: { run: HistoryRun; recent: readonly HistoryRun[] } | null;
  achieved?: Omit<Achieved, "asked" | "throughputRps"> | null;
};

/**
 * What is said about a run: its objectives, its baseline, drift from the anchor, and what else a person must know.
 * Objectives are always judged; what is missing or unknown is never a pass.
 */
export function judgeRun(input: JudgeRunInput): Verdict {
  const { testName, isSuite = false, thresholds = [], baseline: chosen } = input;
  const { smallestEffect = defaultRule.smallestEffect } = input;
  const noise = chosen.noise ?? [];
  const part = judgedPart([input.run, ...chosen.runs, ...noise]);
  const [run, compared, varying] = partsOf(input.run, chosen, part);
  const objectives = [...input.objectives, ...takenOver(thresholds, input.objectives)];
  const [pinned] = chosen.noise ? compared : [];
  const deciding = chosen.noise ? varying : compared;
  const comparison =
    compared.length > 0 && deciding.length >= leastRuns
      ? compareRun({
          run,
          baseline: deciding,
          pinned,
          smallestEffect,
          isSuite,
          objectives,
          withPercentiles: !chosen.isOtherPrecision,
        })
      : null;
  const judgedObjectives = judgeObjectives(
    objectives,
    run,
    (metric, label) => meanOf(comparison, metric, label) ?? figureOf(pinned, metric, label),
  );
  const isWorse = comparison?.judged.some(({ worse }) => worse) ?? false;
  const { drift, findings: drifting } = input.anchor
    ? driftFrom({
        run: input.run,
        anchor: input.anchor.run,
        recent: input.anchor.recent,
        smallestEffect,
        isSuite,
        isWorse,
      })
    : { drift: null, findings: [] };
  const have = deciding.length;
  const facts: VerdictFacts = {
    testName,
    runNumber: run.number,
    branch: run.branch,
    invalidReason: run.invalidReason,
    isWithoutData: isWithoutData(input.run),
    objectives: judgedObjectives,
    comparison,
    name: chosen.name,
    smallestEffect,
    isOtherPrecision: chosen.isOtherPrecision,
    notComparable: chosen.notComparable,
    problem: chosen.problem,
    findings: [
      ...missedThresholds(thresholds),
      ...runFindings(run, compared, runsWords(chosen.name, compared.length)),
      ...drifting,
      ...(input.achieved
        ? resultFindings({ ...input.achieved, asked: run.asked, throughputRps: input.run.whole.throughputRps })
        : []),
      ...(comparison === null && pinned
        ? pinnedHints({ run, pinned, name: chosen.name, smallestEffect, isSuite })
        : []),
      ...(chosen.isOtherPrecision ? [precisionFinding] : []),
      ...(chosen.notComparable ?? []).map((each) => differenceFinding(each, runsBeforeWords(chosen))),
    ],
    have,
    need: leastRuns,
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
      ...chosen.name,
      runIds: compared.map(({ id }) => id),
      noiseRuns: deciding.length,
      ...comparison,
    },
    baselineHave: have,
    baselineNeed: leastRuns,
    leftOut: chosen.leftOut,
    part,
    smallestEffect,
    drift,
    findings: shortened(facts.findings),
    changePoint: null,
  };
}

/** Whether its own baseline found a run worse, or it measured nothing: it feeds no baseline until somebody accepts it. */
export function isFoundWorse({ baseline, findings }: Pick<Verdict, "baseline" | "findings">): boolean {
  return findings.some(({ kind }) => kind === "no-data") || (baseline?.judged.some(({ worse }) => worse) ?? false);
}

/** The run, what it is compared with, and what tells how much runs vary, each with the figures of the part. */
function partsOf(
  whole: RunToJudge,
  { runs, noise }: ChosenBaseline<HistoryRun>,
  part: Verdict["part"],
): [RunToJudge, HistoryRun[], HistoryRun[]] {
  const withRequests = { ...whole, labels: whole.labels.filter(hasRequests) };
  const others = [...runs, ...(noise ?? [])];
  const [run, ...rest] = inPart<RunToJudge | HistoryRun>([withRequests, ...others], part);
  const figures = new Map(rest.map((each) => [each.id, each]));
  const swapped = (each: HistoryRun): HistoryRun => ({ ...each, ...figures.get(each.id) });
  return [run ?? withRequests, runs.map(swapped), (noise ?? []).map(swapped)];
}

function meanOf(comparison: RunComparison | null, metric: Metric, label: string): number | null {
  return comparison?.judged.find((each) => each.metric === metric && each.label === label)?.mean ?? null;
}

function figureOf(pinned: RunFigures | undefined, metric: Metric, label: string): number | null {
  if (label === "") return pinned?.whole[metric] ?? null;
  return pinned?.labels.find((each) => each.label === label)?.figures[metric] ?? null;
}

function runsBeforeWords({ name }: ChosenBaseline<HistoryRun>): string {
  return name.kind === "pinned" ? `run ${name.number}, the pinned one` : "the runs before";
}

const precisionFinding: Finding = {
  kind: "precision",
  label: "",
  text: "Percentiles are not compared: this run's are of another kind than those of the runs before.",
};

function differenceFinding({ ours, theirs }: AskedDifference, before: string): Finding {
  return { kind: "not-comparable", label: "", text: `This run: ${ours}; ${before}: ${theirs}.` };
}
