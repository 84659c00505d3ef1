import type { Answer } from "../results/tally.ts";
import type { OwnAnswer } from "./own-answer.ts";

/** An answer that the server has not taken yet. `answer` is null where one is taken back. */
export type Unsent = { questionId: string; answer: Answer | null; comment: string };

/** Puts an answer at the end of what is to be sent. The last one of a question is the only one of it. */
export function withUnsent(unsent: readonly Unsent[], one: Unsent): Unsent[] {
  return [...unsent.filter(({ questionId }) => questionId !== one.questionId), one];
}

/** Takes out what the server took, unless the question was answered otherwise in the meantime. */
export function withoutTaken(unsent: readonly Unsent[], taken: Unsent): Unsent[] {
  return unsent.filter((one) => !isSame(one, taken));
}

/** The answers that a server has which had those before and took this one. */
export function withTaken(saved: readonly OwnAnswer[], { questionId, answer, comment }: Unsent): OwnAnswer[] {
  const others = saved.filter((one) => one.questionId !== questionId);
  return answer === null ? others : [...others, { questionId, answer, comment }];
}

/** What somebody answered: what the server has, and over it what is not sent yet. By question id. */
export function answersOver(saved: readonly OwnAnswer[], unsent: readonly Unsent[]): Map<string, OwnAnswer> {
  const all = unsent.reduce<readonly OwnAnswer[]>(withTaken, saved);
  return new Map(all.map((one) => [one.questionId, one]));
}

export function isSame(a: Unsent, b: Unsent): boolean {
  return a.questionId === b.questionId && a.answer === b.answer && a.comment === b.comment;
}
