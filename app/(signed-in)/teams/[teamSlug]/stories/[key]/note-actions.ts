"use server";

import { revalidatePath } from "next/cache";
import { teamAction } from "#lib/auth/team-action.ts";
import type { Result } from "#lib/shared/result.ts";
import { editNoteSchema, newNoteSchema, noteIdSchema } from "#lib/stories/notes/note-schema.ts";
import { addNote, editNote, removeNote, restoreNote } from "#lib/stories/notes/note-store.ts";

export const addNoteAction = teamAction({ permission: "stories:file", schema: newNoteSchema }, async (member, note) =>
  shown(await addNote(member, note, new Date())),
);

export const editNoteAction = teamAction({ permission: "stories:file", schema: editNoteSchema }, async (member, note) =>
  shown(await editNote(member, note, new Date())),
);

export const removeNoteAction = teamAction({ permission: "stories:file", schema: noteIdSchema }, async (member, note) =>
  shown(await removeNote(member, note, new Date())),
);

export const restoreNoteAction = teamAction(
  { permission: "stories:file", schema: noteIdSchema },
  async (member, note) => shown(await restoreNote(member, note, new Date())),
);

function shown<Value>(result: Result<Value>): Result<Value> {
  if (result.ok) revalidatePath("/teams", "layout");
  return result;
}
