import { z } from "zod";
import { shownName } from "#lib/shared/shown-name.ts";
import { mostQuestions, mostTactics } from "./known-tactics.ts";
import { questionSchema } from "./question-set-schema.ts";

const nameLength = 100;
const name = shownName(nameLength, "Give it a name.");
const { text, short, why, focus } = questionSchema.shape;

const sentQuestion = z.object({
  id: z.string().max(60).default(""),
  text,
  short,
  why,
  focus,
  tactics: z.array(z.string().max(80)).max(mostTactics, `Suggest at most ${mostTactics} tactics.`).default([]),
  isAnother: z.boolean().default(false),
});

/** A set as its editor sends it. `base` is when the version was saved that it began with. */
export const sentSetSchema = z.object({
  base: z.iso.datetime(),
  name,
  questions: z
    .array(sentQuestion)
    .min(1, "Ask at least one question.")
    .max(mostQuestions, `Ask at most ${mostQuestions} questions.`),
});
export type SentSet = z.output<typeof sentSetSchema>;

/** Which set to copy, and what the copy is called. */
export const copySetSchema = z.object({ setId: z.string().max(60), name });
