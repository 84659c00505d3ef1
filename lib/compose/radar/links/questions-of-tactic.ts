import type { Question } from "#lib/team-test/question-sets/question.ts";
import type { Answer } from "#lib/team-test/results/tally.ts";

/** A question set that a round can be held of. `root` is the set that it was copied from in the end, or itself. */
export type AskedSet = { id: string; name: string; root: string; questions: readonly Question[] };

/** What a closed round agreed on. `root` as with sets. */
export type LastAgreement = { root: string; questionId: string; answer: Answer; round: number; closedOn: string };

/** A question that suggests a tactic where its answer is no. */
export type LinkedQuestion = {
  id: string;
  text: string;
  short: string;
  /** The sets that ask it; a copy asks the same question. */
  sets: { id: string; name: string }[];
  /** Of the last round that agreed on an answer. */
  last: Omit<LastAgreement, "root" | "questionId"> | null;
};

/**
 * The questions that name a tactic, in the order of their sets; a question that a copy of a set asks too is one.
 * @param agreements the newest round first
 */
export function questionsNaming(
  slug: string,
  sets: readonly AskedSet[],
  agreements: readonly LastAgreement[],
): LinkedQuestion[] {
  const found = new Map<string, LinkedQuestion>();
  for (const { id: setId, name, root, questions } of sets)
    for (const { id, text, short, tactics } of questions) {
      if (!tactics.some((tactic) => tactic.id === slug)) continue;
      const key = `${root} ${id}`;
      const known = found.get(key);
      if (known) known.sets.push({ id: setId, name });
      else found.set(key, { id, text, short, sets: [{ id: setId, name }], last: lastOf(agreements, root, id) });
    }
  return [...found.values()];
}

function lastOf(agreements: readonly LastAgreement[], root: string, questionId: string): LinkedQuestion["last"] {
  const last = agreements.find((one) => one.root === root && one.questionId === questionId);
  return last ? { answer: last.answer, round: last.round, closedOn: last.closedOn } : null;
}
