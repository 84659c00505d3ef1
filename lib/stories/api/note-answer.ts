import { z } from "zod";
import type { StoryNote } from "../notes/note.ts";
import { noteText } from "../notes/note-schema.ts";

export const noteAnswerSchema = z
  .object({
    id: z.uuid().describe("Its id."),
    author: z.string().describe("Who wrote it."),
    text: z.string().describe("Markdown."),
    createdAt: z.iso.datetime().describe("When it was written."),
    editedAt: z.iso.datetime().nullable().describe("When its author changed it; null: never."),
  })
  .describe("What somebody says about a story.");
export type NoteAnswer = z.output<typeof noteAnswerSchema>;

export const notesAnswerSchema = z
  .object({
    items: z.array(noteAnswerSchema).describe("Notes, the oldest first."),
    nextCursor: z.string().nullable().describe("What to send as `cursor` for the next ones; null at the end."),
  })
  .describe("A part of the notes on a story.");

export const notePostSchema = z
  .strictObject({
    text: noteText.describe("Markdown. `@Name` of somebody who may read the team tells them."),
  })
  .describe("A new note.");

export const notesQuerySchema = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(50).describe("How many at most."),
  cursor: z.string().max(100).optional().describe("`nextCursor` of the answer before."),
});

export function noteAnswerOf({ id, author, text, at, editedAt }: StoryNote): NoteAnswer {
  return { id, author, text, createdAt: at.toISOString(), editedAt: editedAt?.toISOString() ?? null };
}
