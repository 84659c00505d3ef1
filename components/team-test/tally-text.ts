import { type Answer, answers, type Tally } from "#lib/team-test/results/tally.ts";

/** An answer within a sentence. */
export const answerWords: Record<Answer, string> = {
  yes: "yes",
  no: "no",
  unknown: "don’t know",
  not_ours: "not ours",
};

/** "3 yes" */
export function countText(tally: Tally, answer: Answer): string {
  return `${tally[answer]} ${answerWords[answer]}`;
}

/** "3 yes, 3 no, 2 don’t know"; what nobody said is left out. */
export function tallyText(tally: Tally): string {
  const said = answers.filter((answer) => tally[answer] > 0).map((answer) => countText(tally, answer));
  return said.length === 0 ? "no answers" : said.join(", ");
}
