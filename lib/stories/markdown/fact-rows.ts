import type { FactName } from "../fields/fact-source.ts";
import { amountText, levelText, metricName, revenueText, supportText, wholeRangeText } from "../fields/fact-text.ts";
import type { StoryFields } from "../fields/story-fields.ts";

/** `value` null: unknown. `source` is empty where there is none. */
type FactRow = { name: string; value: string | null; source: string };

/** The facts of a story with where each comes from. */
export function factRows(fields: StoryFields): FactRow[] {
  const { customers, affectedGroup, revenue, blocks, churn, churnCount, metric, effort, reach, deadline } = fields;
  const row = (name: string, value: string | null, fact?: FactName): FactRow => ({
    name,
    value,
    source: fact && value !== null ? sourceOf(fields, fact) : "",
  });
  const group = affectedGroup === "" ? null : affectedGroup;
  return [
    row("Customers a week", customers && wholeRangeText(customers), "customers"),
    ...(group ? [row("Affected group", group)] : []),
    row("Affected revenue", revenue && revenueText(revenue), "revenue"),
    row("Support", supportText(fields), "support"),
    row("Blocks the workflow", blocks, "blocks"),
    row("Churn", churn && [churn, churnCount === null ? "" : `(${amountText(churnCount)})`].join(" ").trim(), "churn"),
    row("Metric", metric && metricLine(metric), "metric"),
    row("Effort", effort && `${wholeRangeText(effort)} h`, "effort"),
    ...(reach ? [row("People reached in a quarter", wholeRangeText(reach), "reach")] : []),
    ...(deadline ? [row("Deadline", deadline)] : []),
  ];
}

function metricLine(metric: NonNullable<StoryFields["metric"]>): string {
  const { baseline, target, unit, population, window } = metric;
  const level = (value: number | null) => (value === null ? "unknown" : levelText(value, unit));
  const rest = [population, window].filter((part) => part !== "").join(", ");
  return `${metricName(metric)}: ${level(baseline)}, target ${level(target)}${rest === "" ? "" : ` (${rest})`}`;
}

function sourceOf({ sources }: StoryFields, fact: FactName): string {
  const source = sources[fact];
  return source ? [source.source, source.on, source.confidence].filter((part) => part !== "").join(", ") : "";
}
