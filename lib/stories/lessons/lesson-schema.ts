import { z } from "zod";

const text = (most: number) => z.string().trim().max(most, `Use at most ${most} characters.`);

/** A lesson names no more. */
const mostTactics = 10;

export const lessonSchema = z.object({
  title: text(200).min(1, "Say it in one sentence."),
  text: text(5_000).default(""),
  /** Slugs of tactics; a form that does not ask for them leaves them as they are. An empty one says that it asked. */
  tactics: z
    .array(z.string().max(100))
    .transform((slugs) => [...new Set(slugs.filter(Boolean))])
    .refine((slugs) => slugs.length <= mostTactics, `Name ${mostTactics} tactics at most.`)
    .optional(),
});
export type LessonInput = z.output<typeof lessonSchema>;

type TypedLesson = { title: string; text: string; tactics?: readonly string[] | undefined };

/** Whether a form beside others holds a lesson, or nothing of one: without a title none is kept, so nothing else may be typed. */
export function isLessonOrNone({ title, text, tactics = [] }: TypedLesson): boolean {
  return title !== "" || (text === "" && tactics.length === 0);
}

/** A lesson as it was shown to who changes it. */
export const shownLessonSchema = z.object({
  title: z.string().max(1_000),
  text: z.string().max(10_000),
  tactics: z.array(z.string().max(100)).max(100).default([]),
});
