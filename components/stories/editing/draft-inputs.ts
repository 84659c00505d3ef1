import type { StoryFields } from "#lib/stories/fields/story-fields.ts";
import type { EditorId } from "../facts/editors.ts";
import { baseOf, editOf, typedOf } from "../facts/edits.ts";
import { belongs, type Clash, type Draft, withValue } from "./draft.ts";

/** What an editor holds when it opens. */
export function newDraft(id: EditorId, fields: StoryFields, today: string): Draft {
  const base = baseOf(id, fields);
  return { base, typed: typedOf(id, base, today), isOpen: true, errors: [], others: null };
}

/** What was typed, as an edit; `name` is whose word it is. */
export function editOfDraft(id: EditorId, { base, typed }: Draft, name: string) {
  return editOf(id, base, typed, name);
}

/** Puts one side of a clash into the inputs of its field. */
export function withSide(id: EditorId, draft: Draft, clash: Clash, side: "mine" | "theirs", today: string): Draft {
  const typed = typedOf(id, withValue(draft.base, clash.field, clash[side]), today);
  const own = Object.entries(typed).filter(([name]) => belongs(name, clash.field));
  return { ...draft, typed: { ...draft.typed, ...Object.fromEntries(own) }, errors: [] };
}

const muchText = 80;

/** Whether so much was typed that it is kept when its editor is closed without saving. */
export function isMuch(id: EditorId, { base, typed }: Draft, today: string): boolean {
  const before = typedOf(id, base, today);
  return Object.entries(typed).some(([name, text]) => text !== before[name] && text.trim().length >= muchText);
}
