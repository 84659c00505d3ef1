import "server-only";
import type { z } from "zod";
import type { ApiActor } from "#lib/auth/api-actor.ts";
import { db } from "#lib/db/client.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import { listNotes, noteOf } from "../notes/list-notes-store.ts";
import type { StoryNote } from "../notes/note.ts";
import { addNote } from "../notes/note-store.ts";
import { findStoryId } from "../story/hold-story-store.ts";
import { parseTimelineCursor, timelineCursorText } from "../timeline/timeline-cursor.ts";
import { noteAnswerOf, type notesAnswerSchema, type notesQuerySchema } from "./note-answer.ts";

/** A page of the notes on a story, the oldest first; null: there is no such story. */
export async function listNoteAnswers(
  actor: ApiActor,
  key: string,
  { cursor, limit }: z.output<typeof notesQuerySchema>,
): Promise<Result<z.output<typeof notesAnswerSchema>> | null> {
  const storyId = await findStoryId(db, actor, key);
  if (storyId === null) return null;
  const after = cursor ? parseTimelineCursor(cursor) : null;
  if (cursor && !after) return refused("cursor", "It is none of this list: begin without one.");
  const notes = await listNotes(actor, storyId, { after, limit: limit + 1 });
  const shown = notes.slice(0, limit);
  const last = notes.length > limit ? shown.at(-1) : undefined;
  return ok({ items: shown.map(noteAnswerOf), nextCursor: last ? timelineCursorText(last) : null });
}

/** Writes a note; null: there is no such story. */
export async function addNoteByApi(
  actor: ApiActor,
  note: { key: string; text: string },
  now: Date,
): Promise<StoryNote | null> {
  const added = await addNote(actor, note, now);
  return added.ok ? noteOf(actor, await db.storyNote.findUniqueOrThrow({ where: { id: added.value.id } })) : null;
}
