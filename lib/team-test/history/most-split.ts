import { mostSplitFirst, splitOf } from "../results/tally.ts";
import type { PastRound } from "./past-round.ts";

/** The questions that a round disagreed most on, with how much, from 0 to 1; only those with both yes and no. */
export function mostSplitOf({ questions, results }: Pick<PastRound, "questions" | "results">, most: number) {
  return mostSplitFirst(results)
    .flatMap(({ questionId, tally }) => {
      const question = questions.find(({ id }) => id === questionId);
      const split = tally && splitOf(tally);
      return question && split ? [{ question, split }] : [];
    })
    .slice(0, most);
}
