import { type Figures, type Metric, metrics } from "../metric.ts";
import { isOtherLabel } from "../parsed-run.ts";
import { benjaminiHochberg } from "../statistics/benjamini-hochberg.ts";
import { type Compared, compareFigure, headlineFirst, severity } from "./compare-figure.ts";
import type { HistoryRun, RunFigures } from "./history-figures.ts";
import { labelsOf } from "./judge-objectives.ts";
import { isPattern } from "./label-pattern.ts";
import { isPercentile } from "./rounding-step.ts";
import type { Comparison, Objective } from "./verdict.ts";

/** What of the whole run can fail it, whatever its objectives. */
const alwaysJudged: readonly Metric[] = ["p95Ms", "errorRate", "throughputRps"];

/** What is kept of every label, whether it stands out or not. */
const shownOfLabels: readonly Metric[] = ["p95Ms", "errorRate"];

/** How many hints on the other figures of labels are kept, so that a verdict stays small when everything got worse. */
const furtherHintsKept = 100;

export type RunComparison = { judged: Comparison[]; hints: Comparison[]; others: Comparison[] };

export type RunComparisonInput = {
  run: RunFigures & { format: string | null };
  baseline: readonly HistoryRun[];
  objectives: readonly Objective[];
  /** False when the percentiles of the two sides are of different kinds. */
  withPercentiles: boolean;
};

/** All figures of a run against its baseline's: those that can fail it, the hints, and what is as before. */
export function compareRun({ run, baseline, objectives, withPercentiles }: RunComparisonInput): RunComparison {
  const named = namedByObjectives(objectives, run);
  const compared = everyFigure(run, baseline).filter(
    ({ comparison: { metric } }) => withPercentiles || !isPercentile(metric),
  );
  const isJudged = ({ comparison: { metric, label } }: Compared) =>
    (label === "" && alwaysJudged.includes(metric)) || named.one.has(key(metric, label));
  const isOneOfMany = ({ comparison: { metric, label } }: Compared) => named.many.has(key(metric, label));

  const judged = compared.filter(isJudged).map(({ comparison }) => comparison);
  const unjudged = compared.filter((each) => !isJudged(each));
  // A pattern may name hundreds of labels, of which some would be worse by chance in every run.
  const ofPatterns = standingOut(unjudged.filter(isOneOfMany));
  const rest = standingOut(unjudged.filter((each) => !isOneOfMany(each) && each.comparison.metric !== "requests"));
  const hints = rest.filter(({ worse, better }) => worse || better).sort((a, b) => severity(b) - severity(a));
  const further = new Set(hints.filter((each) => !isShown(each)).slice(0, furtherHintsKept));
  return {
    judged: [...judged, ...ofPatterns].sort(headlineFirst),
    hints: hints.filter((each) => isShown(each) || further.has(each)),
    others: rest.filter((each) => !each.worse && !each.better && isShown(each)),
  };
}

function isShown({ metric, label }: Comparison): boolean {
  return label === "" || shownOfLabels.includes(metric);
}

function everyFigure(run: RunFigures & { format: string | null }, baseline: readonly HistoryRun[]): Compared[] {
  const figuresByLabel = baseline.map(({ labels }) => new Map(labels.map(({ label, figures }) => [label, figures])));
  const sides: { label: string; actual: Figures; before: Figures[] }[] = [
    { label: "", actual: run.whole, before: baseline.map(({ whole }) => whole) },
    ...run.labels
      .filter(({ label }) => !isOtherLabel(label))
      .map(({ label, figures }) => ({
        label,
        actual: figures,
        before: figuresByLabel.map((byLabel) => byLabel.get(label)).filter((each) => each !== undefined),
      })),
  ];
  return sides.flatMap(({ label, actual, before }) =>
    metrics
      .map((metric) => compareFigure({ metric, label, actual, baseline: before, format: run.format }))
      .filter((each) => each !== null),
  );
}

/** The figures that objectives speak of: `one` by their very label or for the whole run, `many` by a pattern. */
function namedByObjectives(objectives: readonly Objective[], run: RunFigures) {
  const one = new Set<string>();
  const many = new Set<string>();
  for (const objective of objectives) {
    if (objective.label === "") one.add(key(objective.metric, ""));
    const side = isPattern(objective.label) ? many : one;
    for (const { label } of labelsOf(objective, run.labels)) side.add(key(objective.metric, label));
  }
  return { one, many };
}

/** The same figures, of which only those are still worse or better that stand out among all of them. */
function standingOut(compared: readonly Compared[]): Comparison[] {
  const out = benjaminiHochberg(compared.map(({ pValue }) => pValue));
  return compared.map(({ comparison }, k) => (out[k] ? comparison : { ...comparison, worse: false, better: false }));
}

function key(metric: Metric, label: string): string {
  return `${metric} ${label}`;
}
