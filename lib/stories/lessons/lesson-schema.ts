import { z } from "zod";

const text = (most: number) => z.string().trim().max(most, `Use at most ${most} characters.`);

export const lessonSchema = z.object({
  title: text(200).min(1, "Say it in one sentence."),
  text: text(5_000).default(""),
});
export type LessonInput = z.output<typeof lessonSchema>;

/** A lesson as it was shown to who changes it. */
export const shownLessonSchema = z.object({ title: z.string().max(1_000), text: z.string().max(10_000) });
