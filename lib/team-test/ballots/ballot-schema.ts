import { z } from "zod";
import { answers } from "../results/tally.ts";

export const longestComment = 500;

/** One answer to one question. "Not ours" says why. */
export const ballotSchema = z
  .object({
    questionId: z.string().min(1).max(60),
    answer: z.enum(answers),
    comment: z.string().trim().max(longestComment, `Use at most ${longestComment} characters.`).default(""),
  })
  .refine(({ answer, comment }) => answer !== "not_ours" || comment !== "", {
    path: ["comment"],
    message: "Say whose it is, or why it is outside your control.",
  });
export type BallotInput = z.output<typeof ballotSchema>;

export const takeBackSchema = z.object({ questionId: z.string().min(1).max(60) });
