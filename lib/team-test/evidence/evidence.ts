export const evidenceVerdicts = ["supports", "contradicts", "no_data", "stale"] as const;
export type EvidenceVerdict = (typeof evidenceVerdicts)[number];

/**
 * What Headroom knows about one question. It says whether that speaks for a yes, and never answers for people.
 * Kept with the round as JSON, as it was at the reveal.
 */
export type Evidence = {
  questionId: string;
  verdict: EvidenceVerdict;
  /** "34 of 90 runs carry data_reset=ok." */
  sentence: string;
  /** What was asked for: "At least 72 of 90 runs (80 %)." */
  rule: string;
  /** How far back it looked, in days; null: at what is there now. */
  windowDays: number | null;
  /** What was looked at, as a path within the team: `/load-tests/checkout/runs/12`. At most twenty. */
  sources: { name: string; path: string }[];
};
