import type { Question } from "../question-sets/question.ts";
import type { Answer } from "../results/tally.ts";
import type { PastResult, PastRound } from "./past-round.ts";

export type Direction = "better" | "worse" | "same";

/** A question in one round. */
export type GridCell = {
  roundNumber: number;
  result: PastResult;
  /** The round before that asked it, and what was agreed on then; null: this one was the first. */
  before: { roundNumber: number; agreed: Answer | null } | null;
  /** Null where the two agreed answers are not better or worse than each other, or one is missing. */
  direction: Direction | null;
};

/** A question over all rounds. */
export type GridRow = {
  /** As it was last asked. */
  question: Question;
  /** Whether the newest round asked it. */
  isAsked: boolean;
  /** One for each round; null: it did not ask this question. */
  cells: (GridCell | null)[];
};

/**
 * Questions against rounds, joined by the questions' ids alone: a question that was edited has a new id, and starts anew. Those of
 * the newest round come first, in its order; below them those that are not asked any more.
 *
 * @param rounds oldest first.
 */
export function historyGrid(rounds: readonly PastRound[]): GridRow[] {
  const newest = new Set(rounds.at(-1)?.questions.map(({ id }) => id));
  return questionsOf(rounds).map((question) => ({
    question,
    isAsked: newest.has(question.id),
    cells: cellsOf(question.id, rounds),
  }));
}

/** Each question once, as it was last asked. */
function questionsOf(rounds: readonly PastRound[]): Question[] {
  const byId = new Map<string, Question>();
  for (const { questions } of rounds.toReversed())
    for (const question of questions) if (!byId.has(question.id)) byId.set(question.id, question);
  return [...byId.values()];
}

function cellsOf(questionId: string, rounds: readonly PastRound[]): (GridCell | null)[] {
  let before: GridCell["before"] = null;
  return rounds.map(({ number, results }) => {
    const result = results.find((one) => one.questionId === questionId);
    if (!result) return null;
    const agreed = result.agreement?.answer ?? null;
    const cell: GridCell = {
      roundNumber: number,
      result,
      before,
      direction: directionOf(before?.agreed ?? null, agreed),
    };
    before = { roundNumber: number, agreed };
    return cell;
  });
}

/** A yes is better than a no or a "don't know"; what is not the team's is neither. */
export function directionOf(before: Answer | null, now: Answer | null): Direction | null {
  if (before === null || now === null) return null;
  if (before === now) return "same";
  if (before === "not_ours" || now === "not_ours") return null;
  if (now === "yes") return "better";
  return before === "yes" ? "worse" : null;
}
