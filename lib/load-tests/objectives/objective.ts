import { numberText } from "#lib/shared/number-text.ts";
import { type Metric, metricFacts } from "../metric.ts";
import { exactNumber, limitText } from "../metric-text.ts";
import type { Comparator, JudgedObjective, Objective } from "../verdicts/verdict.ts";

const signs: Record<Comparator, string> = { "<=": "≤", "<": "<", ">=": "≥", ">": ">" };

const words: Record<Comparator, string> = { "<=": "at most", "<": "under", ">=": "at least", ">": "over" };

/** "p95 of GET /cart ≤ 300 ms", "errors ≤ 1 %", "throughput ≥ baseline − 10 %". */
export function objectiveText(objective: Objective): string {
  return `${subjectText(objective)} ${signs[objective.comparator]} ${targetText(objective, objective.target)}`;
}

/** "p95 of GET /cart", "errors", "throughput". */
export function subjectText({ metric, label }: Pick<Objective, "metric" | "label">): string {
  const name = metric === "errorRate" ? "errors" : metricFacts[metric].name;
  return label === "" ? name : `${name} of ${label}`;
}

/** The limit as a sentence says it: "at most 300 ms", "at least 180/s" also where the objective itself is relative. */
export function limitWords({ metric, comparator, limit, target, ...objective }: JudgedObjective): string {
  const text = limit === null ? targetText({ metric, ...objective }, target) : limitText(metric, roundLimit(limit));
  return `${words[comparator]} ${text}`;
}

/** How far a figure is from its limit: "37 % over", "5 % spare", "4 % short"; empty where there is no figure. */
export function marginText({ comparator, actual, limit, status }: JudgedObjective): string {
  if (actual === null || limit === null || limit === 0) return "";
  const percent = numberText(Math.round(Math.abs(actual / limit - 1) * 100));
  if (status !== "fail") return `${percent} % spare`;
  return comparator.startsWith("<") ? `${percent} % over` : `${percent} % short`;
}

/** "300 ms", "1 %", "baseline + 10 %"; of the target or of the warning level. */
export function targetText({ metric, isRelative }: { metric: Metric; isRelative: boolean }, target: number): string {
  if (!isRelative) return limitText(metric, target);
  if (target === 0) return "baseline";
  return `baseline ${target < 0 ? "−" : "+"} ${exactNumber(Math.abs(target))} %`;
}

/** A relative limit is a product and has more digits than anybody set. */
function roundLimit(limit: number): number {
  return Number(limit.toPrecision(4));
}
