import "server-only";
import type { Tx } from "#lib/db/client.ts";
import type { Story } from "#lib/db/generated/client.ts";
import { ok, type Result } from "#lib/shared/result.ts";
import { fieldNames } from "../fields/field-names.ts";
import { fieldText, type NamesById, sourceText } from "../fields/field-text.ts";
import { type Conflict, mergeEdit } from "../fields/merge-edit.ts";
import { namesOfFields } from "../fields/names-of-fields-store.ts";
import { fieldsOf } from "../fields/stored-fields-store.ts";
import type { StoryFieldName, StoryFields } from "../fields/story-fields.ts";
import type { SomeFields } from "../fields/story-fields-schema.ts";
import type { MoveInput } from "../states/move-schema.ts";
import { lastChange } from "./last-change-store.ts";

type MergedMove<Move> = { fields: SomeFields; move: Move };

/**
 * The fields that a move writes, merged with what others wrote since they were shown. An owner that the form showed is merged like a field. What
 * two wrote differently is refused, each with both values.
 */
export async function mergedMove<Move extends MoveInput>(
  tx: Tx,
  story: Story,
  move: Move,
): Promise<Result<MergedMove<Move>>> {
  const current = fieldsOf(story);
  const isOwnerShown = move.base.ownerId !== undefined && move.ownerId !== null;
  const written = { ...move.fields, ...(isOwnerShown && { ownerId: move.ownerId }) };
  const { changes, conflicts } = mergeEdit({ ...current, ...move.base }, written, current);
  if (conflicts.length === 0)
    return ok({ fields: changes, move: { ...move, ownerId: isOwnerShown ? null : move.ownerId } });
  const { by } = await lastChange(tx, story);
  const names = await namesOfFields(tx, story, current, written);
  return { ok: false, errors: conflicts.map((conflict) => clashOf(conflict, { by, names })) };
}

function clashOf({ field, ...sides }: Conflict, { by, names }: { by: string; names: NamesById }) {
  const isSource = field.startsWith("sources.");
  const what = isSource ? "the source" : fieldNames[field as StoryFieldName];
  const theirs = isSource
    ? sourceText(sides.theirs as StoryFields["sources"]["effort"])
    : fieldText(field as Named, sides.theirs as StoryFields[Named], names);
  const end = /[.!?]$/.test(theirs) ? "" : ".";
  const message = `${by} wrote ${what} meanwhile: “${theirs}”${end} Send again to write yours over it.`;
  return { path: field, message, clash: { ...sides, by } };
}

type Named = Exclude<StoryFieldName, "sources">;
