import type { Metric } from "../metric.ts";

/** The change of level that a judged run belongs to: found with this run, or still without a repair. */
export type ChangeEvidence = {
  metric: Metric;
  /** Empty for the whole run. */
  label: string;
  /** The first run of the new level. */
  runId: string;
  number: number;
  /** The levels on both sides, in the metric's stored unit. */
  before: number;
  after: number;
  pValue: number;
  isWorse: boolean;
};
