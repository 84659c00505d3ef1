import { isDeepStrictEqual } from "node:util";
import { listText } from "#lib/shared/list-text.ts";
import { type FactName, type FactSource, factNames } from "./fact-source.ts";
import { amountText, levelText, metricName, revenueText, wholeRangeText } from "./fact-text.ts";
import { factWords, fieldNames } from "./field-names.ts";
import type { Range } from "./range.ts";
import type { StoryFieldName, StoryFields } from "./story-fields.ts";
import { factOfField } from "./with-sources.ts";

/** `field` as a sentence calls it; both sides in words, as they were then. */
export type FieldChange = { field: string; from: string; to: string };

/** Names of the services, teams, people and tests that fields hold the ids of. */
export type NamesById = ReadonlyMap<string, string>;

const longest = 140;

/** What an edit changed, a line a field. A source is told on its own only where its number stayed. */
export function fieldChanges(before: StoryFields, changes: Partial<StoryFields>, names: NamesById): FieldChange[] {
  const { sources, ...fields } = changes;
  const changed = (Object.keys(fields) as Exclude<StoryFieldName, "sources">[]).filter(
    (name) => !isDeepStrictEqual(fields[name], before[name]),
  );
  return [
    ...changed.map((name) => ({
      field: fieldNames[name],
      from: valueText(name, before, names),
      to: valueText(name, { ...before, ...fields }, names),
    })),
    ...(sources ? sourceChanges(before.sources, sources, new Set(changed.map((name) => factOfField[name]))) : []),
  ];
}

/** A field in words; what nobody knows is `unknown`. */
function valueText(name: Exclude<StoryFieldName, "sources">, fields: StoryFields, names: NamesById): string {
  const value = fields[name];
  if (value === null || value === "") return "unknown";
  if (typeof value === "number") return amountText(value);
  if (typeof value === "string") return name.endsWith("Id") ? (names.get(value) ?? "somebody") : cut(value);
  if ("name" in value) return metricText(value);
  if ("testId" in value) return watchText(value, names);
  return "currency" in value ? revenueText(value) : rangeOf(name, value);
}

function rangeOf(name: StoryFieldName, range: Range): string {
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
  return cut(parts.filter((part) => part !== "").join(" · "));
}

function sourceChanges(
  before: StoryFields["sources"],
  after: StoryFields["sources"],
  told: ReadonlySet<FactName | undefined>,
): FieldChange[] {
  return factNames
    .filter((fact) => !told.has(fact) && after[fact] && !isDeepStrictEqual(before[fact], after[fact]))
    .map((fact) => ({
      field: `the source of ${factWords[fact].replace(/^the /, "")}`,
      from: sourceText(before[fact]),
      to: sourceText(after[fact]),
    }));
}

function sourceText(source: FactSource | undefined): string {
  return source ? cut([source.source, source.on, source.confidence].filter(Boolean).join(", ")) : "unknown";
}

function cut(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}
