import type { FieldError } from "#lib/shared/result.ts";
import type { StoryFields } from "#lib/stories/fields/story-fields.ts";
import { type Editor, type EditorId, editors, isEditorId } from "../facts/editors.ts";
import { editOf, typedOf } from "../facts/edits.ts";
import { fieldCodecs } from "../facts/field-codecs.ts";
import type { Typed } from "../facts/typed.ts";

/** What can be changed of several stories at once: the editors of a story's page, and its kind. */
export type BulkFieldId = EditorId | "kind";

type Some = Partial<StoryFields>;

const kind = { label: "Kind", fields: ["kind"] } as const satisfies Editor;

/** All of them, by name. */
export const bulkFields: readonly { value: BulkFieldId; label: string }[] = [
  { value: "kind" as const, label: kind.label },
  ...Object.keys(editors)
    .filter(isEditorId)
    .map((value) => ({ value, label: labelOf(value) })),
];

function labelOf(id: EditorId): string {
  const { label, fields }: Editor = editors[id];
  return fields.some((field) => field.startsWith("review")) ? `Review: ${label.toLowerCase()}` : label;
}

/** What cannot be made unknown again. */
const alwaysKnown: ReadonlySet<string> = new Set(["kind", "title"]);

/** The fields behind it that can be made unknown. */
export function clearable(id: BulkFieldId): readonly string[] {
  return id === "kind" ? [] : editors[id].fields.filter((field) => !alwaysKnown.has(field));
}

/** What its inputs hold before anything is typed. */
export function bulkTyped(id: BulkFieldId, today: string): Typed {
  return id === "kind" ? { kind: "issue" } : typedOf(id, {}, today);
}

/** What was typed, as changes; what was not touched is left alone. `isCleared`: make it unknown. */
export function bulkChanges(
  id: BulkFieldId,
  { typed, isCleared, name }: { typed: Typed; isCleared: boolean; name: string },
): { changes: Some; errors: FieldError[] } {
  if (id === "kind") return { changes: { kind: fieldCodecs.kind.read(typed).value }, errors: [] };
  if (isCleared) {
    const cleared = editors[id].fields.filter((field) => !alwaysKnown.has(field));
    return { changes: Object.fromEntries(cleared.map((field) => [field, unknownOf(field)])), errors: [] };
  }
  const nothing = Object.fromEntries(editors[id].fields.map((field) => [field, unknownOf(field)]));
  return editOf(id, nothing, typed, name);
}

function unknownOf(field: Editor["fields"][number]): unknown {
  return fieldCodecs[field].read({}).value;
}
