import { type HeldRound, standingOf } from "./held-round.ts";
import { familiesOf, type OwnSet, type SetFamily } from "./set-family.ts";

/** More rounds than these are behind a link: a column is 80 px. */
export const usualRounds = 8;

/** What of a team's rounds its page shows. Rounds are newest first. */
export type HistoryChoice = {
  running: HeldRound[];
  /** The question sets that closed rounds of answers were held of. */
  families: SetFamily[];
  /** Null: no such round yet. */
  family: SetFamily | null;
  /** The rounds of the family that are shown. */
  shown: number[];
  /** How many rounds the family has. */
  all: number;
  choices: HeldRound[];
  abandoned: HeldRound[];
};

/**
 * Sorts out the rounds of a team for its page.
 *
 * @param asked the id of the family that the URL asks for; of one that is not there the newest is shown.
 * @param isWhole whether all rounds are shown.
 */
export function chooseHistory(
  rounds: readonly HeldRound[],
  own: readonly OwnSet[],
  { asked, isWhole }: { asked: string | undefined; isWhole: boolean },
): HistoryChoice {
  const of = (standing: ReturnType<typeof standingOf>) => rounds.filter((round) => standingOf(round) === standing);
  const answered = of("answers");
  const families = familiesOf(answered, own);
  const family = families.find(({ id }) => id === asked) ?? families[0] ?? null;
  const inFamily = answered.filter(({ setId }) => family?.setIds.has(setId));
  return {
    running: of("running"),
    families,
    family,
    shown: inFamily.slice(0, isWhole ? inFamily.length : usualRounds).map(({ number }) => number),
    all: inFamily.length,
    choices: of("choice"),
    abandoned: of("abandoned"),
  };
}
