import { type Answer, fewestForBreakdown, type Tally, tallyOf } from "./tally.ts";

/** What came of one question, as everybody in the round may see it after the reveal. */
export type QuestionResult = {
  questionId: string;
  votes: number;
  /** Null: an anonymous round with too few answers for a breakdown. */
  tally: Tally | null;
  /** In an order that tells nothing. Empty where there is no breakdown. */
  comments: string[];
  /** Who said what, by name; null in anonymous rounds. */
  people: { name: string; answer: Answer; comment: string }[] | null;
};

/** `name` is null in anonymous rounds. */
export type CastBallot = { answer: Answer; comment: string; name: string | null };

/** In an anonymous round comments are sorted by their text: the order in which they lie in the database tells nobody anything. */
export function questionResult(
  questionId: string,
  ballots: readonly CastBallot[],
  isAnonymous: boolean,
): QuestionResult {
  const votes = ballots.length;
  const isHidden = isAnonymous && votes < fewestForBreakdown;
  const comments = ballots.map(({ comment }) => comment).filter((comment) => comment !== "");
  return {
    questionId,
    votes,
    tally: isHidden ? null : tallyOf(ballots.map(({ answer }) => answer)),
    comments: isHidden ? [] : comments.toSorted(),
    people: isAnonymous ? null : peopleOf(ballots),
  };
}

/** By name, as the order of the rows changes with each edit. */
function peopleOf(ballots: readonly CastBallot[]): QuestionResult["people"] {
  const people = ballots.map(({ name, answer, comment }) => ({ name: name ?? "", answer, comment }));
  return people.toSorted((a, b) => a.name.localeCompare(b.name, "en"));
}
