import type { Figures, Metric } from "../metric.ts";
import { isOtherLabel } from "../parsed-run.ts";
import type { LabelFigures, RunFigures } from "./history-figures.ts";
import { isLabelMatch, isPattern } from "./label-pattern.ts";
import type { Comparator, JudgedObjective, Objective, ObjectiveStatus } from "./verdict.ts";

/** The baseline's mean of a metric of a label (empty: of the whole run); null without a baseline. */
export type BaselineMean = (metric: Metric, label: string) => number | null;

/** Each objective held against the run, in the order given; a pattern gives one for each label that it matches. */
export function judgeObjectives(
  objectives: readonly Objective[],
  run: RunFigures,
  baselineMean: BaselineMean,
): JudgedObjective[] {
  return objectives.flatMap((objective) => {
    if (objective.label === "") return [judge(objective, run.whole, baselineMean)];
    const labels = labelsOf(objective, run.labels);
    if (labels.length === 0) return [absent(objective, run.labels)];
    return labels.map(({ label, figures }) => judge({ ...objective, label }, figures, baselineMean));
  });
}

/** The labels of a run that an objective speaks of. */
export function labelsOf(objective: Objective, labels: readonly LabelFigures[]): LabelFigures[] {
  const exact = labels.filter(({ label }) => label === objective.label);
  if (exact.length > 0 || !isPattern(objective.label)) return exact;
  return labels.filter(({ label }) => !isOtherLabel(label) && isLabelMatch(objective.label, label));
}

function absent(objective: Objective, labels: readonly LabelFigures[]): JudgedObjective {
  // A run of more labels than are kept may well have had it.
  const isKnown = !labels.some(({ label }) => isOtherLabel(label));
  return { ...objective, actual: null, limit: null, status: isKnown ? "missing" : "unknown" };
}

function judge(objective: Objective, figures: Figures, baselineMean: BaselineMean): JudgedObjective {
  const actual = figures[objective.metric];
  const mean = objective.isRelative ? baselineMean(objective.metric, objective.label) : null;
  const limitOf = (target: number | null) => {
    if (target === null || !objective.isRelative) return target;
    return mean === null ? null : mean * (1 + target / 100);
  };
  const limit = limitOf(objective.target);
  return {
    ...objective,
    actual,
    limit,
    status: statusOf(objective.comparator, actual, limit, limitOf(objective.warnAt)),
  };
}

function statusOf(
  comparator: Comparator,
  actual: number | null,
  limit: number | null,
  warnLimit: number | null,
): ObjectiveStatus {
  if (actual === null || limit === null) return "unknown";
  if (!isMet(comparator, actual, limit)) return "fail";
  return warnLimit !== null && !isMet(comparator, actual, warnLimit) ? "warning" : "pass";
}

/** A relative limit is a product: a figure that equals it up to the last digits of a double equals it. */
function isMet(comparator: Comparator, actual: number, limit: number): boolean {
  const isEqual = Math.abs(actual - limit) <= Math.abs(limit) * 1e-9;
  if (isEqual) return comparator === "<=" || comparator === ">=";
  return comparator.startsWith("<") ? actual < limit : actual > limit;
}
