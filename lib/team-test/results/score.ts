import { type Focus, foci, type Question } from "../question-sets/question.ts";
import type { Answer } from "./tally.ts";

/** `yes` of `of` questions that are the team's; `open` of them have no agreed answer yet, or "don't know". */
export type Score = { yes: number; of: number; open: number };

/** What was agreed on, by question id. */
export type Agreed = ReadonlyMap<string, Answer>;

/** Agreed yeses of the applicable questions: what is not ours is not counted. */
export function scoreOf(questions: readonly Pick<Question, "id">[], agreed: Agreed): Score {
  const answers = questions.map(({ id }) => agreed.get(id) ?? null);
  const ours = answers.filter((answer) => answer !== "not_ours");
  return {
    yes: ours.filter((answer) => answer === "yes").length,
    of: ours.length,
    open: ours.filter((answer) => answer === null || answer === "unknown").length,
  };
}

/** The same for each focus that the questions have, in the order of the foci. */
export function scoreByFocus(questions: readonly Question[], agreed: Agreed): { focus: Focus; score: Score }[] {
  return foci
    .map((focus) => ({ focus, asked: questions.filter((question) => question.focus === focus) }))
    .filter(({ asked }) => asked.length > 0)
    .map(({ focus, asked }) => ({ focus, score: scoreOf(asked, agreed) }));
}
