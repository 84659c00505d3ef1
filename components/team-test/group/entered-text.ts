import type { Question } from "#lib/team-test/question-sets/question.ts";

/** "7 of 10 entered" */
export function enteredText(
  questions: readonly Pick<Question, "id">[],
  agreements: readonly { questionId: string }[],
): string {
  const entered = questions.filter(({ id }) => agreements.some(({ questionId }) => questionId === id));
  return `${entered.length} of ${questions.length} entered`;
}
