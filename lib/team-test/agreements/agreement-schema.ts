import { z } from "zod";
import { answers } from "../results/tally.ts";

const text = z.string().trim().max(1000, "Use at most 1,000 characters.").default("");

/** What the team agreed on for one question. `changedBecause`: why it is another answer than in the round before. */
export const agreeSchema = z
  .object({
    roundId: z.uuid(),
    questionId: z.string().min(1).max(60),
    answer: z.enum(answers, "Choose the answer that you agree on."),
    reason: text,
    changedBecause: text,
  })
  .refine(({ answer, reason }) => answer !== "not_ours" || reason !== "", {
    path: ["reason"],
    message: "Say whose it is, or why it is outside your control.",
  });
export type AgreeInput = z.output<typeof agreeSchema>;

export const unagreeSchema = z.object({ roundId: z.uuid(), questionId: z.string().min(1).max(60) });
export type UnagreeInput = z.output<typeof unagreeSchema>;
