import type { Question } from "../question-sets/question.ts";
import type { Score } from "../results/score.ts";
import { type Agreed, scoreOf } from "../results/score.ts";
import type { Answer, Tally } from "../results/tally.ts";
import type { Mode } from "../rounds/phase.ts";

export type PastAgreement = { answer: Answer; reason: string; changedBecause: string };

/** What one question came to in a closed round. */
export type PastResult = {
  questionId: string;
  /** How many people answered it. */
  votes: number;
  /** Null: an anonymous round with too few answers for a breakdown. */
  tally: Tally | null;
  agreement: PastAgreement | null;
};

/** A closed round of answers, as counts. */
export type PastRound = {
  number: number;
  setId: string;
  setVersion: number;
  setName: string;
  mode: Mode;
  isAnonymous: boolean;
  startedAt: Date;
  /** Null: one that one person entered. */
  revealedAt: Date | null;
  closedAt: Date;
  /** How many answered, of how many who took part; null where one person entered what the team says. */
  people: { answered: number; of: number } | null;
  questions: readonly Question[];
  /** One for each question, in their order. */
  results: readonly PastResult[];
};

/** What a round's team agreed on, by question. */
export function agreedIn({ results }: Pick<PastRound, "results">): Agreed {
  return new Map(results.flatMap(({ questionId, agreement }) => (agreement ? [[questionId, agreement.answer]] : [])));
}

export function scoreOfRound(round: PastRound): Score {
  return scoreOf(round.questions, agreedIn(round));
}
