import type { Evidence } from "#lib/team-test/evidence/evidence.ts";
import type { Question } from "#lib/team-test/question-sets/question.ts";
import type { QuestionResult } from "#lib/team-test/results/question-result.ts";
import { mostSplitFirst } from "#lib/team-test/results/tally.ts";
import type { RoundAgreement, RoundState } from "#lib/team-test/rounds/round-state.ts";

/** One question of a revealed round, with all that is known about it. */
export type SplitRow = {
  question: Question;
  result: QuestionResult;
  evidence: Evidence | null;
  agreement: RoundAgreement | null;
};

type Shown = Pick<RoundState, "results" | "evidence" | "agreements">;

/** The questions of a round, most split first; none before the reveal. */
export function splitRows(questions: readonly Question[], { results, evidence, agreements }: Shown): SplitRow[] {
  const asked = new Map(questions.map((question) => [question.id, question]));
  return mostSplitFirst(results ?? []).flatMap((result) => {
    const question = asked.get(result.questionId);
    if (!question) return [];
    const isOfIt = ({ questionId }: { questionId: string }) => questionId === question.id;
    return [{ question, result, evidence: evidence?.find(isOfIt) ?? null, agreement: agreements.find(isOfIt) ?? null }];
  });
}
