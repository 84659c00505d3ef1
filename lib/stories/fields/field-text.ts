import { listText } from "#lib/shared/list-text.ts";
import type { FactSource } from "./fact-source.ts";
import { amountText, levelText, metricName, revenueText, wholeRangeText } from "./fact-text.ts";
import type { Range } from "./range.ts";
import type { StoryFieldName, StoryFields } from "./story-fields.ts";

/** Names of the services, teams, people and tests that fields hold the ids of. */
export type NamesById = ReadonlyMap<string, string>;

type Named = Exclude<StoryFieldName, "sources">;

/** A field in words; what nobody knows is `unknown`. */
export function fieldText(name: Named, value: StoryFields[Named], names: NamesById): string {
  if (value === null || value === "") return "unknown";
  if (typeof value === "number") return amountText(value);
  if (typeof value === "string") return name.endsWith("Id") ? (names.get(value) ?? "somebody") : value;
  if ("name" in value) return metricText(value);
  if ("testId" in value) return watchText(value, names);
  return "currency" in value ? revenueText(value) : rangeOf(name, value);
}

function rangeOf(name: Named, range: Range): string {
  return `${wholeRangeText(range)}${name === "effort" ? " h" : ""}`;
}

function metricText(metric: NonNullable<StoryFields["metric"]>): string {
  const { baseline, target, unit } = metric;
  const levels = [
    baseline === null ? null : `is ${levelText(baseline, unit)}`,
    target === null ? null : `should be ${levelText(target, unit)}`,
  ].filter((level) => level !== null);
  return [metricName(metric), listText(levels)].filter(Boolean).join(" ");
}

function watchText({ testId, metric, label, branch }: NonNullable<StoryFields["watch"]>, names: NamesById): string {
  const parts = [metric, label, names.get(testId) ?? "a test", branch];
  return parts.filter((part) => part !== "").join(" · ");
}

export function sourceText(source: FactSource | undefined): string {
  return source ? [source.source, source.on, source.confidence].filter(Boolean).join(", ") : "unknown";
}
