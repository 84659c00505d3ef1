import type { Metric } from "../metric.ts";
import { isOtherLabel } from "../parsed-run.ts";
import type { LabelFigures, RunFigures } from "../verdicts/history-figures.ts";
import type { Comparator, Objective } from "../verdicts/verdict.ts";

/** An objective to offer, with the run's own figure in the metric's stored unit. */
export type SuggestedObjective = { objective: Objective; actual: number };

const labelsOffered = 3;

/** Above this a run is no example to hold others to. */
const acceptableErrors = [0.01, 0.02, 0.03, 0.05, 0.1, 0.2] as const;

/**
 * What a test's first run suggests as objectives: p95 and p99 a fifth to a quarter above its own, rounded to a pleasant
 * number; the error rate at most 1 %, or the next step above; nine tenths of its throughput; p95 of its busiest labels.
 */
export function suggestObjectives({ whole, labels }: RunFigures): SuggestedObjective[] {
  const { p95Ms, p99Ms, errorRate, throughputRps } = whole;
  return [
    p95Ms === null ? null : suggested("p95Ms", "", "<=", roomAbove(p95Ms), p95Ms, true),
    p99Ms === null ? null : suggested("p99Ms", "", "<=", roomAbove(p99Ms), p99Ms),
    errorRate === null ? null : suggested("errorRate", "", "<=", errorsAbove(errorRate), errorRate),
    throughputRps === null ? null : suggested("throughputRps", "", ">=", roomBelow(throughputRps), throughputRps),
    ...busiest(labels).map(({ label, figures }) =>
      figures.p95Ms === null ? null : suggested("p95Ms", label, "<=", roomAbove(figures.p95Ms), figures.p95Ms),
    ),
  ].filter((each) => each !== null);
}

function suggested(
  metric: Metric,
  label: string,
  comparator: Comparator,
  target: number | null,
  actual: number,
  isKey = false,
): SuggestedObjective | null {
  if (target === null) return null;
  return { objective: { metric, label, comparator, target, warnAt: null, isRelative: false, isKey }, actual };
}

/** A single label is the whole run under another name. */
function busiest(labels: readonly LabelFigures[]): LabelFigures[] {
  const named = labels.filter(({ label, figures }) => !isOtherLabel(label) && figures.p95Ms !== null);
  if (named.length < 2) return [];
  return named.sort((a, b) => (b.figures.requests ?? 0) - (a.figures.requests ?? 0)).slice(0, labelsOffered);
}

/** 20 to 26 % above: 268 → 330, 412 → 500, 4.2 → 5.2. At least 1 ms: what takes no time has no objective below it. */
function roomAbove(ms: number): number {
  return ms * 1.2 <= 1 ? 1 : toStep(ms * 1.2, Math.ceil);
}

/** 10 to 15 % below: 396 → 350; null where next to nothing was done. */
function roomBelow(perSecond: number): number | null {
  return perSecond < 0.01 ? null : toStep(perSecond * 0.9, Math.floor);
}

function errorsAbove(rate: number): number | null {
  return acceptableErrors.find((step) => rate <= step) ?? null;
}

/** Steps of 5, 10 or 20 in a hundred, so that the number is easy to say and at most 5 % away. */
function toStep(value: number, round: (steps: number) => number): number {
  const magnitude = 10 ** Math.floor(Math.log10(value));
  const step = magnitude / (value < 2 * magnitude ? 20 : value < 5 * magnitude ? 10 : 5);
  // The first rounding takes away what a division of doubles adds: 3.0000000000000004 steps are three.
  return Number((round(Number((value / step).toPrecision(12))) * step).toPrecision(6));
}
