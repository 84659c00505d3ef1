import type { FactName } from "../fields/fact-source.ts";
import { amountText, levelText, metricName, revenueText, supportText, wholeRangeText } from "../fields/fact-text.ts";
import type { StoryFields } from "../fields/story-fields.ts";

/** What triage asks of a story, in the order of its questions; `value` null: unknown. */
export type FactLine = { name: string; value: string | null; fact: FactName | null };

/** The facts of a story in words. Which group is affected is no question where their number is known. */
export function factLines(fields: StoryFields): FactLine[] {
  const { customers, affectedGroup, metric, whenSlow, blocks, revenue } = fields;
  return [
    { name: "Customers a week", value: customers && wholeRangeText(customers), fact: "customers" },
    ...(affectedGroup === "" ? [] : [{ name: "Which group", value: affectedGroup, fact: null }]),
    { name: "How slow", value: metric && metricText(metric), fact: "metric" },
    { name: "Since when", value: whenSlow || null, fact: "when" },
    { name: "Support", value: supportText(fields), fact: "support" },
    { name: "Blocks", value: blocks && blockWords[blocks], fact: "blocks" },
    { name: "Revenue", value: revenue && revenueText(revenue), fact: "revenue" },
    { name: "Churn", value: churnText(fields), fact: "churn" },
  ];
}

const blockWords = {
  none: "nothing: they can go on",
  degraded: "it works, but slower",
  workaround: "there is a workaround",
  blocked: "they cannot go on",
} as const;

function metricText(metric: NonNullable<StoryFields["metric"]>): string {
  const { baseline, target, unit } = metric;
  const is = baseline === null ? "is unknown" : `is ${levelText(baseline, unit)}`;
  return `${metricName(metric)} ${is}${target === null ? "" : `, should be ${levelText(target, unit)}`}`;
}

function churnText({ churn, churnCount }: Pick<StoryFields, "churn" | "churnCount">): string | null {
  if (churn === null || churn === "none") return churn;
  return `${churn}, ${churnCount === null ? "count unknown" : `${amountText(churnCount)} customers`}`;
}
