import { z } from "zod";

/** Markdown. */
export const noteText = z.string().trim().min(1, "Write something.").max(10_000, "Use at most 10,000 characters.");

export const newNoteSchema = z.object({ key: z.string().max(20), text: noteText });
export const editNoteSchema = z.object({ id: z.uuid(), text: noteText });
export const noteIdSchema = z.object({ id: z.uuid() });
