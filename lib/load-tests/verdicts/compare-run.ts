import { type Figures, type Metric, metrics } from "../metric.ts";
import { isOtherLabel } from "../parsed-run.ts";
import { benjaminiHochberg } from "../statistics/benjamini-hochberg.ts";
import { type Compared, compareFigure, headlineFirst, headlinesOf, severity } from "./compare-figure.ts";
import type { RunFigures } from "./history-figures.ts";
import { labelsOf } from "./judge-objectives.ts";
import { isPattern } from "./label-pattern.ts";
import { isPercentile } from "./rounding-step.ts";
import type { Comparison, Objective } from "./verdict.ts";
import type { SmallestEffect } from "./verdict-rule.ts";

/** What is kept of every label, whether it stands out or not. */
const shownOfLabels: readonly Metric[] = ["p95Ms", "errorRate"];

/** How many hints on the other figures of labels are kept, so that a verdict stays small when everything got worse. */
const furtherHintsKept = 100;

export type RunComparison = { judged: Comparison[]; hints: Comparison[]; others: Comparison[] };

export type RunComparisonInput = {
  run: RunFigures & { format: string | null };
  /** The runs that tell how much runs vary, and, without a pinned one, what is normal. */
  baseline: readonly RunFigures[];
  /** The one run that stands for what is normal. */
  pinned?: RunFigures | undefined;
  smallestEffect: SmallestEffect;
  /** Of a suite throughput is left out, but for objectives on it. */
  isSuite: boolean;
  objectives: readonly Objective[];
  /** False when the percentiles of the two sides are of different kinds. */
  withPercentiles: boolean;
};

/** All figures of a run against its baseline's: those that can fail it, the hints, and what is as before. */
export function compareRun(input: RunComparisonInput): RunComparison {
  const { run, objectives, withPercentiles, smallestEffect, isSuite } = input;
  const headlines = headlinesOf({ isSuite });
  const untold: readonly Metric[] = isSuite ? ["requests", "throughputRps"] : ["requests"];
  const named = namedByObjectives(objectives, run);
  const compared = everyFigure(input).filter(({ comparison: { metric } }) => withPercentiles || !isPercentile(metric));
  const isJudged = ({ comparison: { metric, label } }: Compared) =>
    (label === "" && headlines.includes(metric)) || named.one.has(key(metric, label));
  const isOneOfMany = ({ comparison: { metric, label } }: Compared) => named.many.has(key(metric, label));

  const judged = compared.filter(isJudged).map(({ comparison }) => comparison);
  const unjudged = compared.filter((each) => !isJudged(each));
  // A pattern may name hundreds of labels, of which some would be worse by chance in every run.
  const ofPatterns = standingOut(unjudged.filter(isOneOfMany));
  const rest = standingOut(unjudged.filter((each) => !isOneOfMany(each) && !untold.includes(each.comparison.metric)));
  const hints = rest.filter(({ worse, better }) => worse || better).sort(byEffect(smallestEffect));
  const further = new Set(hints.filter((each) => !isShown(each)).slice(0, furtherHintsKept));
  return {
    judged: [...judged, ...ofPatterns].sort(headlineFirst(smallestEffect)),
    hints: hints.filter((each) => isShown(each) || further.has(each)),
    others: rest.filter((each) => !each.worse && !each.better && isShown(each)),
  };
}

function isShown({ metric, label }: Comparison): boolean {
  return label === "" || shownOfLabels.includes(metric);
}

function byEffect(smallestEffect: SmallestEffect) {
  return (a: Comparison, b: Comparison) => severity(b, smallestEffect) - severity(a, smallestEffect);
}

type Side = { label: string; actual: Figures; before: Figures[]; pinned?: Figures };

function everyFigure({ run, baseline, pinned, smallestEffect }: RunComparisonInput): Compared[] {
  const figuresByLabel = baseline.map(byLabel);
  const pinnedByLabel = pinned && byLabel(pinned);
  const sides: Side[] = [
    { label: "", actual: run.whole, before: baseline.map(({ whole }) => whole), pinned: pinned?.whole },
    ...run.labels
      .filter(({ label }) => !isOtherLabel(label) && (!pinnedByLabel || pinnedByLabel.has(label)))
      .map(({ label, figures }) => ({
        label,
        actual: figures,
        before: figuresByLabel.map((figuresOf) => figuresOf.get(label)).filter((each) => each !== undefined),
        pinned: pinnedByLabel?.get(label),
      })),
  ];
  return sides.flatMap(({ before, ...side }) =>
    metrics
      .map((metric) => compareFigure({ ...side, metric, baseline: before, format: run.format, smallestEffect }))
      .filter((each) => each !== null),
  );
}

function byLabel({ labels }: RunFigures): Map<string, Figures> {
  return new Map(labels.map(({ label, figures }) => [label, figures]));
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
