import type { Answer } from "../results/tally.ts";

/** What somebody says to one question, as they see it themselves. */
export type OwnAnswer = { questionId: string; answer: Answer; comment: string };

/** "Not ours" says why; everything else stands for itself. */
export function isComplete({ answer, comment }: Pick<OwnAnswer, "answer" | "comment">): boolean {
  return answer !== "not_ours" || comment.trim() !== "";
}
