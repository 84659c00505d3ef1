import type { Focus, Question } from "../question-sets/question.ts";
import { type Answer, tallyOf, votesOf } from "../results/tally.ts";
import type { PastRound } from "./past-round.ts";

export function aQuestion(id: string, focus: Focus = "technical"): Question {
  return { id, text: `${id}?`, short: id, why: "", focus, tactics: [] };
}

/** For tests: a closed round that asked these questions, each with the answer that was agreed on; null: none. */
export function aPastRound(
  number: number,
  agreed: Record<string, Answer | null>,
  { closedAt = new Date(Date.UTC(2026, number, 12)), tally = tallyOf([]) } = {},
): PastRound {
  const ids = Object.keys(agreed);
  return {
    number,
    setId: "team-test",
    setVersion: 1,
    setName: "Team test",
    mode: "live",
    isAnonymous: true,
    startedAt: closedAt,
    revealedAt: closedAt,
    closedAt,
    people: { answered: 8, of: 9 },
    questions: ids.map((id) => aQuestion(id)),
    results: ids.map((questionId) => {
      const answer = agreed[questionId];
      const agreement = answer ? { answer, reason: "", changedBecause: "" } : null;
      return { questionId, votes: votesOf(tally), tally, agreement };
    }),
  };
}
