import type { Metric } from "../metric.ts";
import { isOtherLabel } from "../parsed-run.ts";
import { headlinesOf } from "../verdicts/compare-figure.ts";
import { isLabelMatch } from "../verdicts/label-pattern.ts";
import { isPercentile } from "../verdicts/rounding-step.ts";
import type { Objective } from "../verdicts/verdict.ts";

/** The runs of a test on one branch that were asked for the same. */
export type RunsOfHistory = { teamId: string; testId: string; branch: string; asked: string };

/** One figure over such runs. `precision`: percentiles of one kind alone make a history; null for other figures. */
export type History = RunsOfHistory & { metric: Metric; label: string; precision: string | null };

/** What of a whole run can fail it, whatever its objectives: always examined. */
export const alwaysExamined = [
  { metric: "p95Ms", label: "" },
  { metric: "errorRate", label: "" },
  { metric: "throughputRps", label: "" },
] as const satisfies readonly { metric: Metric; label: string }[];

/** A pattern may name hundreds of labels: those with the most requests are examined with each run. */
const mostOfObjectives = 60;

/**
 * The figures that are examined with each run: those that can fail it, of a suite no throughput. `labels`: the run's, those
 * with the most requests first.
 */
export function examinedFigures(
  objectives: readonly Pick<Objective, "metric" | "label">[],
  labels: readonly string[],
  { isSuite }: { isSuite: boolean },
): { metric: Metric; label: string }[] {
  const named = objectives.flatMap(({ metric, label }) => {
    if (label === "") return [{ metric, label }];
    const exact = labels.filter((one) => one === label);
    const meant = exact.length > 0 ? exact : labels.filter((one) => !isOtherLabel(one) && isLabelMatch(label, one));
    return meant.map((one) => ({ metric, label: one }));
  });
  const headlines = headlinesOf({ isSuite }).map((metric) => ({ metric, label: "" }));
  const all = new Map([...headlines, ...named].map((each) => [`${each.metric} ${each.label}`, each] as const));
  return [...all.values()].slice(0, headlines.length + mostOfObjectives);
}

/** The history of a figure that a run of this precision belongs to. */
export function historyOf(runs: RunsOfHistory, metric: Metric, label: string, precision: string | null): History {
  return { ...runs, metric, label, precision: isPercentile(metric) ? precision : null };
}

/** The columns of change points and regressions that say of which history they are. */
export function historyColumns({ testId, branch, asked, metric, label, precision }: History) {
  return { testId, branch, asked: precision === null ? asked : `${asked} ${precision}`, metric, label };
}
