/** What one can say to a question; `unknown` is "don't know", `not_ours` is outside the team's control. */
export const answers = ["yes", "no", "unknown", "not_ours"] as const;
export type Answer = (typeof answers)[number];

export const answerNames: Record<Answer, string> = {
  yes: "Yes",
  no: "No",
  unknown: "Don’t know",
  not_ours: "Not ours",
};

/** How many people said what to one question. */
export type Tally = Record<Answer, number>;

export function tallyOf(given: Iterable<Answer>): Tally {
  const tally: Tally = { yes: 0, no: 0, unknown: 0, not_ours: 0 };
  for (const answer of given) tally[answer] += 1;
  return tally;
}

export function votesOf(tally: Tally): number {
  return answers.reduce((sum, answer) => sum + tally[answer], 0);
}

const fewestForSplit = 3;

/** How much people disagree, from 0 (all say the same) to 1 (as many yes as no); null: too few said yes or no. */
export function splitOf({ yes, no }: Tally): number | null {
  const decided = yes + no;
  return decided < fewestForSplit ? null : 1 - Math.abs(yes - no) / decided;
}

/** The share that does not know, from 0 to 1, of those for whom it is the team's; null when that is nobody. */
export function unknownShare({ yes, no, unknown }: Tally): number | null {
  const all = yes + no + unknown;
  return all === 0 ? null : unknown / all;
}

/** Of an anonymous round, with fewer answers than this nobody is shown who said what, as it could be told whose it is. */
export const fewestForBreakdown = 4;

type Counted = { questionId: string; tally: Tally | null; votes: number };

/** Most split first, then those with more votes, then in the order asked; those with too few votes come last. */
export function mostSplitFirst<Row extends Counted>(rows: readonly Row[]): Row[] {
  const split = (row: Row) => (row.tally ? (splitOf(row.tally) ?? -1) : -1);
  return rows.toSorted((a, b) => split(b) - split(a) || b.votes - a.votes);
}
