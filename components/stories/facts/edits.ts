import type { FieldError } from "#lib/shared/result.ts";
import type { FactName, FactSource } from "#lib/stories/fields/fact-source.ts";
import type { StoryFields } from "#lib/stories/fields/story-fields.ts";
import { type Editor, type EditorId, editors } from "./editors.ts";
import { fieldCodecs } from "./field-codecs.ts";
import type { Typed } from "./typed.ts";

type Some = Partial<StoryFields>;

/** What the fields held when they were shown: what an edit is typed over. */
export function baseOf(id: EditorId, fields: StoryFields): Some {
  const { fields: names, fact }: Editor = editors[id];
  const base = Object.fromEntries(names.map((name) => [name, fields[name]]));
  return fact ? { ...base, sources: pickSource(fields.sources, fact) } : base;
}

/** What stands in the inputs when an editor opens. A source that nobody gave yet is of today, and a guess. */
export function typedOf(id: EditorId, base: Some, today: string): Typed {
  const { fields: names, fact }: Editor = editors[id];
  const typed = names.map((name) => typedField(name, base));
  return Object.assign({}, ...typed, fact && typedSource(fact, base.sources?.[fact], today));
}

function typedField(name: Editor["fields"][number], base: Some): Typed {
  // Each codec takes the value of its own field.
  return (fieldCodecs[name].typed as (value: unknown) => Typed)(base[name] ?? emptyOf(name));
}

function emptyOf(name: Editor["fields"][number]): unknown {
  return fieldCodecs[name].read({}).value;
}

function typedSource(fact: FactName, source: FactSource | undefined, today: string): Typed {
  return {
    [`sources.${fact}.source`]: source?.source ?? "",
    [`sources.${fact}.on`]: source?.on ?? today,
    [`sources.${fact}.confidence`]: source?.confidence ?? "guess",
  };
}

type Edit = { base: Some; changes: Some; errors: FieldError[] };

/**
 * What was typed as an edit: only the fields that were touched, with what they held before. The source goes with a fact that is known.
 * @param name whose word it is where no source is given
 */
export function editOf(id: EditorId, base: Some, typed: Typed, name: string): Edit {
  const { fields: names, fact }: Editor = editors[id];
  const read = names.map((field) => [field, fieldCodecs[field].read(typed)] as const);
  const errors = read.flatMap(([, each]) => each.errors);
  const touched = read.filter(([field, { value }]) => !isSame(value, base[field]));
  const edit: Edit = {
    base: Object.fromEntries(touched.map(([field]) => [field, base[field]])),
    changes: Object.fromEntries(touched.map(([field, { value }]) => [field, value])),
    errors,
  };
  const isKnown = read.some(([, { value }]) => value !== null && value !== "");
  if (!fact || !isKnown) return edit;
  const before = base.sources?.[fact];
  const source = readSource(fact, typed, name);
  const isUntouched = before ? isSame(before, source) : touched.length === 0;
  if (isUntouched) return edit;
  return {
    base: { ...edit.base, sources: pickSource(base.sources ?? {}, fact) },
    changes: { ...edit.changes, sources: { [fact]: source } },
    errors,
  };
}

function readSource(fact: FactName, typed: Typed, name: string): FactSource {
  const said = (part: string) => (typed[`sources.${fact}.${part}`] ?? "").trim();
  const confidence = said("confidence");
  return {
    source: said("source") || name.slice(0, 200),
    on: said("on"),
    confidence: confidence === "measured" || confidence === "estimate" ? confidence : "guess",
  };
}

function pickSource(sources: StoryFields["sources"], fact: FactName): StoryFields["sources"] {
  const source = sources[fact];
  return source ? { [fact]: source } : {};
}

export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  const [left, right] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  return left.size === right.size && [...left].every(([key, value]) => isSame(value, right.get(key)));
}
