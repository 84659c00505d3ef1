import { isMetric } from "../metric.ts";
import type { ParsedThreshold } from "../parsed-run.ts";
import type { Finding, Objective } from "./verdict.ts";

/** Objectives that the result file itself declares. The team's own on the same figure stands in their place. */
export function takenOver(thresholds: readonly ParsedThreshold[], own: readonly Objective[]): Objective[] {
  return thresholds.flatMap(({ metric, label, comparator, target }) => {
    if (!isMetric(metric) || own.some((one) => one.metric === metric && one.label === label)) return [];
    return [{ metric, label, comparator, target, warnAt: null, isRelative: false, isKey: false, isFromFile: true }];
  });
}

/** Thresholds on figures that only the tool knows, such as its checks, and that it says were missed. */
export function missedThresholds(thresholds: readonly ParsedThreshold[]): Finding[] {
  return thresholds
    .filter(({ metric, met }) => !met && !isMetric(metric))
    .map(({ metric, expression }) => ({
      kind: "threshold-missed" as const,
      label: "",
      text: `The file's own threshold on ${metric} was missed: ${expression}.`,
    }));
}
