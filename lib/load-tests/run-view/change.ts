import { type Metric, metricFacts } from "../metric.ts";
import type { Comparison } from "../verdict.ts";

/** `judged` can fail a run; `others` cannot, they are shown as hints. */
export type Comparisons = { judged: Comparison[]; others: Comparison[] };

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
  isHint: boolean;
};

/** The change of a figure of a label, or of the whole run where `label` is empty; null where nothing was compared. */
export function findChange({ judged, others }: Comparisons, metric: Metric, label = ""): Change | null {
  const isIt = (one: Comparison) => one.metric === metric && one.label === label;
  const found = judged.find(isIt);
  if (found) return changeOf(found, false);
  const hint = others.find(isIt);
  return hint ? changeOf(hint, true) : null;
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
