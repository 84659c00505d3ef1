import { isDeepStrictEqual } from "node:util";
import { type FactName, factNames } from "./fact-source.ts";
import { factWords, fieldNames } from "./field-names.ts";
import { fieldText, type NamesById, sourceText } from "./field-text.ts";
import type { StoryFieldName, StoryFields } from "./story-fields.ts";
import { factOfField } from "./with-sources.ts";

/** `field` as a sentence calls it; both sides in words, as they were then. */
export type FieldChange = { field: string; from: string; to: string };

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
      from: cut(fieldText(name, before[name], names)),
      to: cut(fieldText(name, fields[name] ?? null, names)),
    })),
    ...(sources ? sourceChanges(before.sources, sources, new Set(changed.map((name) => factOfField[name]))) : []),
  ];
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
      from: cut(sourceText(before[fact])),
      to: cut(sourceText(after[fact])),
    }));
}

function cut(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}
