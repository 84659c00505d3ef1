import { type Metric, metricFacts } from "../metric.ts";
import type { BaselineEvidence, Comparison } from "../verdicts/verdict.ts";

/** What a verdict compared; null without a baseline. */
export type Comparisons = Pick<BaselineEvidence, "judged" | "hints" | "others"> | null;

export type Reading = "worse" | "same" | "better";

/** What a page says about one figure against normal. `change` and `interval` in `unit`, signed as measured. */
export type Change = {
  metric: Metric;
  /** Normal: the baseline's mean, in the metric's stored unit. */
  mean: number;
  change: number;
  interval: [number, number];
  unit: "%" | "points";
  reading: Reading;
  /** It cannot fail the run. */
  isHint: boolean;
};

/** The change of a figure of a label, or of the whole run where `label` is empty; null where nothing was compared. */
export function findChange(comparisons: Comparisons, metric: Metric, label = ""): Change | null {
  if (comparisons === null) return null;
  const isIt = (one: Comparison) => one.metric === metric && one.label === label;
  const judged = comparisons.judged.find(isIt);
  if (judged) return changeOf(judged, false);
  const other = comparisons.hints.find(isIt) ?? comparisons.others.find(isIt);
  return other ? changeOf(other, true) : null;
}

export function changeOf(comparison: Comparison, isHint: boolean): Change {
  const { metric, mean, changePct, changePoints, interval, worse, better } = comparison;
  return {
    metric,
    mean,
    change: changePct ?? changePoints ?? 0,
    interval,
    unit: changePct === null ? "points" : "%",
    reading: worse ? "worse" : better ? "better" : "same",
    isHint,
  };
}

const words: Record<"ms" | "%" | "/s" | "", Record<Reading, string>> = {
  ms: { worse: "Slower", same: "Same", better: "Faster" },
  "%": { worse: "More errors", same: "Same", better: "Fewer errors" },
  "/s": { worse: "Less", same: "Same", better: "More" },
  "": { worse: "Fewer", same: "Same", better: "More" },
};

/** How a change reads in one word: "Slower", "Same", "Faster". */
export function readingWord({ metric, reading }: Change): string {
  return words[metricFacts[metric].unit][reading];
}
