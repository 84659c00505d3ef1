/** Facts of a story that are numbers or choices: each carries where it comes from. */
export const factNames = [
  "customers",
  "revenue",
  "support",
  "blocks",
  "churn",
  "metric",
  "when",
  "effort",
  "reach",
] as const;
export type FactName = (typeof factNames)[number];

export const confidences = ["measured", "estimate", "guess"] as const;
export type Confidence = (typeof confidences)[number];

/** `source` in a few words ("sessions", "support desk"), `on` the day it is of, `2026-11-21`. */
export type FactSource = { source: string; on: string; confidence: Confidence };
