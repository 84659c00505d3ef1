import type { PastResult, PastRound } from "./past-round.ts";
import { familiesOf, type OwnSet } from "./set-family.ts";

/** What a question came to in the last round before that asked it. */
export type PreviousResult = PastResult & { roundNumber: number };

type Asking = { number: number; setId: string; setName: string; questions: readonly { id: string }[] };

/**
 * What came of each question of a round when it was last asked: in the newest closed round before it of the same family of sets. A
 * question that is new has none.
 */
export function previousResults(
  round: Asking,
  past: readonly PastRound[],
  ownSets: readonly OwnSet[],
): PreviousResult[] {
  const family = familiesOf([round, ...past], ownSets).find(({ setIds }) => setIds.has(round.setId));
  const newestFirst = past
    .filter(({ number, setId }) => number < round.number && family?.setIds.has(setId))
    .toSorted((a, b) => b.number - a.number);
  return round.questions.flatMap(({ id }) => {
    for (const { number, results } of newestFirst) {
      const result = results.find(({ questionId }) => questionId === id);
      if (result) return [{ ...result, roundNumber: number }];
    }
    return [];
  });
}
