import { changeRangeText, changeText, figureText, msText, numberText, percentText } from "#lib/shared/number-text.ts";
import { isMetric, metricFacts } from "../metric.ts";
import type { RunAnswer } from "../runs/run-answer.ts";

/** A verdict as the API tells it. */
export type ToldVerdict = NonNullable<RunAnswer["verdict"]>;
type Objective = ToldVerdict["objectives"][number];
type Comparison = ToldVerdict["baselines"][number];

/** The symbol that goes with each verdict, on screens that have no colours too. */
export const verdictSymbols: Record<ToldVerdict["status"], string> = {
  pass: "✓",
  warning: "!",
  fail: "✗",
  "no baseline": "○",
  "not comparable": "≠",
  invalid: "⊘",
};

/** `{ what: "p95 of GET /cart", wanted: "at most 300 ms", said: "412 ms", status: "fail" }` */
export type ObjectiveRow = { what: string; wanted: string; said: string; status: Objective["status"] };

export function objectiveRow({ metric, label, comparator, target, actual, status }: Objective): ObjectiveRow {
  const said = status === "missing" ? "not in this run" : status === "unknown" ? "unknown" : valueText(metric, actual);
  return {
    what: figureName(metric, label),
    wanted: `${comparatorWords[comparator]} ${valueText(metric, target)}`,
    said,
    status,
  };
}

/** `{ what: "p95", change: "+39 %", range: "+29 to +50 %", before: "311 ms", isWorse: true }` */
export type ComparisonRow = { what: string; change: string; range: string; before: string; isWorse: boolean };

export function comparisonRow(comparison: Comparison): ComparisonRow {
  const { metric, label, mean, changePct, changePoints, interval, worse } = comparison;
  const [change, unit, digits] = changePoints === null ? [changePct ?? 0, "%", 0] : [changePoints, "points", 2];
  return {
    what: figureName(metric, label),
    change: `${changeText(change, digits)} ${unit}`,
    range: changeRangeText(interval, unit, digits),
    before: valueText(metric, mean),
    isWorse: worse,
  };
}

/** The comparisons that can fail a run, what got worse first. */
export function worstFirst({ baselines }: ToldVerdict): Comparison[] {
  return baselines.toSorted((a, b) => Number(b.worse) - Number(a.worse));
}

const comparatorWords: Record<Objective["comparator"], string> = {
  "<=": "at most",
  "<": "below",
  ">=": "at least",
  ">": "above",
};

/** "p95 of GET /cart", on one line whatever the label holds. */
function figureName(metric: string, label: string): string {
  const name = isMetric(metric) ? metricFacts[metric].name : metric;
  return label === "" ? name : `${name} of ${label.replace(/\s+/g, " ")}`;
}

/** A figure with its unit, from the unit that the API tells it in. */
export function valueText(metric: string, value: number | null): string {
  if (value === null) return "unknown";
  if (!isMetric(metric)) return figureText(value);
  const { unit } = metricFacts[metric];
  if (unit === "%") return `${percentText(value)} %`;
  if (unit === "ms") return `${msText(value)} ms`;
  return unit === "" ? numberText(value) : `${figureText(value)}${unit}`;
}
