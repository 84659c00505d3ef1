import { z } from "zod";
import { foci } from "./question.ts";

const line = (most: number) => z.string().trim().max(most, `Use at most ${most} characters.`);

/** A question as it is stored with a set of a team and with a round. */
export const questionSchema = z.object({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/),
  text: line(300).min(1, "Write the question."),
  short: line(80).min(1, "Say it in a few words."),
  why: line(300).default(""),
  focus: z.enum(foci),
  tactics: z
    .array(z.object({ id: line(80), name: line(100) }))
    .max(5)
    .default([]),
});

export const questionsSchema = z
  .array(questionSchema)
  .min(1, "Ask at least one question.")
  .max(40, "Ask at most 40 questions.")
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, "Two questions have the same id.");
