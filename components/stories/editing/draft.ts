import type { FieldError } from "#lib/shared/result.ts";
import type { FactName } from "#lib/stories/fields/fact-source.ts";
import type { StoryFields } from "#lib/stories/fields/story-fields.ts";
import { type EditorId, isEditorId } from "../facts/editors.ts";
import type { Typed } from "../facts/typed.ts";

type Some = Partial<StoryFields>;

/** What two people wrote differently: `field` is a field's name, or `sources.` and a fact's. */
export type Clash = { field: string; mine: unknown; theirs: unknown };
export type Others = { by: string; at: string; clashes: readonly Clash[] };

/** What is typed in one place of the page, and what the fields held when that began. */
export type Draft = {
  base: Some;
  typed: Typed;
  /** One that was closed with much in it is kept until it is opened again. */
  isOpen: boolean;
  errors: readonly FieldError[];
  /** What somebody else wrote there meanwhile. */
  others: Others | null;
};
export type Drafts = Partial<Record<EditorId, Draft>>;

/** What was wrong with an input is so no longer once something else stands there. */
export function withTyped(draft: Draft, name: string, text: string): Draft {
  const errors = draft.errors.filter(({ path }) => !belongs(path, name));
  return { ...draft, typed: { ...draft.typed, [name]: text }, errors };
}

/** Whether an error's path is of an input: the same, or one of them within the other. */
export function belongs(path: string, name: string): boolean {
  return path === name || path.startsWith(`${name}.`) || name.startsWith(`${path}.`);
}

/** The paths of errors as the inputs call them. */
export function withErrors(draft: Draft, errors: readonly FieldError[]): Draft {
  return { ...draft, errors: errors.map((error) => ({ ...error, path: error.path.replace(/^changes\./, "") })) };
}

/** The errors that no input shows. */
export function wholeErrors({ errors, typed }: Draft): string[] {
  const names = Object.keys(typed);
  return errors.filter(({ path }) => !names.some((name) => belongs(path, name))).map(({ message }) => message);
}

/** Somebody else was first: what they wrote is what is typed over from now on, and all that was typed stays. */
export function withOthers(draft: Draft, others: Others): Draft {
  const base = others.clashes.reduce<Some>((now, { field, theirs }) => withValue(now, field, theirs), draft.base);
  return { ...draft, base, errors: [], others };
}

/** Fields of which one, or the source of a fact, is another. */
export function withValue(fields: Some, field: string, value: unknown): Some {
  const fact = factIn(field);
  if (!fact) return { ...fields, [field]: value };
  const { [fact]: _before, ...sources } = fields.sources ?? {};
  return { ...fields, sources: value === undefined || value === null ? sources : { ...sources, [fact]: value } };
}

export function factIn(field: string): FactName | null {
  return field.startsWith("sources.") ? (field.slice("sources.".length) as FactName) : null;
}

/** As a browser keeps it for one person and story. Null: nothing. */
export function keptDrafts(drafts: Drafts): string | null {
  const kept = Object.entries(drafts).map(([id, { errors: _errors, ...draft }]) => [id, draft]);
  return kept.length === 0 ? null : JSON.stringify(Object.fromEntries(kept));
}

/** What it kept; whatever is not as it was written is left out. */
export function readDrafts(text: string | null): Drafts {
  const stored = parsed(text);
  if (!isObject(stored)) return {};
  const drafts: Drafts = {};
  for (const [id, draft] of Object.entries(stored)) {
    if (!isEditorId(id) || !isObject(draft) || !isObject(draft.base) || !isTyped(draft.typed)) continue;
    const others = isOthers(draft.others) ? draft.others : null;
    drafts[id] = { base: draft.base, typed: draft.typed, isOpen: draft.isOpen === true, errors: [], others };
  }
  return drafts;
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isTyped(value: unknown): value is Typed {
  return isObject(value) && Object.values(value).every((text) => typeof text === "string");
}

function isOthers(value: unknown): value is Others {
  return (
    isObject(value) && typeof value.by === "string" && typeof value.at === "string" && Array.isArray(value.clashes)
  );
}
