import { type Focus, foci, focusNames, type Question } from "../question-sets/question.ts";
import { type Score, scoreOf } from "../results/score.ts";
import { agreedIn, type PastRound } from "./past-round.ts";

export type ScorePoint = {
  roundNumber: number;
  closedAt: Date;
  /** Null: this round asked no question of the focus. */
  score: Score | null;
  /** Whether it asks what the round before asked, so that a line may join the two. */
  isJoined: boolean;
};

/** How a score went. `focus` is null for that of all questions. */
export type ScoreSeries = { focus: Focus | null; name: string; points: ScorePoint[] };

/**
 * The score of all questions, then one for each focus that any round asks about; one alone would be that of all again, and is left
 * out.
 *
 * @param rounds oldest first.
 */
export function scoreSeries(rounds: readonly PastRound[]): ScoreSeries[] {
  const asked = foci.filter((focus) => rounds.some(({ questions }) => questions.some((one) => one.focus === focus)));
  const all = { focus: null, name: "All questions", points: pointsOf(rounds, null) };
  const byFocus = asked.map((focus) => ({ focus, name: focusNames[focus], points: pointsOf(rounds, focus) }));
  return byFocus.length < 2 ? [all] : [all, ...byFocus];
}

/** The yeses of a series for a line to be drawn through: a null where it breaks, as other questions were asked. */
export function lineOf(points: readonly ScorePoint[]): (number | null)[] {
  return points.flatMap(({ score, isJoined }, index) => {
    const yes = score?.yes ?? null;
    return index === 0 || isJoined ? [yes] : [null, yes];
  });
}

function pointsOf(rounds: readonly PastRound[], focus: Focus | null): ScorePoint[] {
  const askedIn = (round: PastRound) => round.questions.filter((one) => focus === null || one.focus === focus);
  return rounds.map((round, index) => {
    const questions = askedIn(round);
    const before = rounds[index - 1];
    return {
      roundNumber: round.number,
      closedAt: round.closedAt,
      score: questions.length === 0 ? null : scoreOf(questions, agreedIn(round)),
      isJoined: before !== undefined && haveSameIds(askedIn(before), questions),
    };
  });
}

export function haveSameIds(a: readonly Pick<Question, "id">[], b: readonly Pick<Question, "id">[]): boolean {
  const ids = new Set(a.map(({ id }) => id));
  return ids.size === b.length && b.every(({ id }) => ids.has(id));
}
