import { placeNames } from "#lib/radar/places/place.ts";
import { checkInText } from "#lib/radar/reviews/review-words.ts";
import { longDayText } from "#lib/shared/long-day-text.ts";
import { numberWord } from "#lib/shared/number-word.ts";
import type { RoundTactic, TacticLook } from "#lib/team-test/rounds/round-tactic.ts";

const words = ["no", "one", "two", "three", "four", "five"];

/** "two reviews missed, since 12 September"; null: it is not stale. `today` as `2026-11-21`. */
export function missedText({ missed, since }: Pick<RoundTactic, "missed" | "since">, today: string): string | null {
  if (since === null) return null;
  return `${words[missed] ?? missed} reviews missed, since ${longDayText(since, today)}`;
}

/** "usually 4, sometimes 1, never 0"; null: nobody was asked. */
export function countsText(look: TacticLook): string | null {
  return look.usually + look.sometimes + look.never === 0 ? null : checkInText(look);
}

/** What is asked of so many tactics, or was once all of them are revealed: "How often do you practise these five?" */
export function practiceText(count: number, isOpen: boolean): string {
  const these = count === 1 ? "this one" : `these ${numberWord(count)}`;
  return isOpen ? `How often do you practise ${these}?` : `How often you practise ${these}`;
}

/** Whether people are asked how often they practise it, or were in this round. Of what is considered nobody is. */
export function isOfCheckIn({ place, isAsked, look }: RoundTactic): boolean {
  return isAsked || place !== "considering" || (look !== null && countsText(look) !== null);
}

/** Whether the team has yet to say what becomes of what a check-in proposes. */
export function isUndecided({ place, look }: RoundTactic): boolean {
  return look !== null && look.proposed !== null && look.proposed !== place && look.note === "";
}

/** What a look came to: "It stands in Trying.", "Left in Trying.", "Still so."; before that is decided, what is proposed. */
export function outcomeText(tactic: RoundTactic): string {
  const { place, look } = tactic;
  if (!look) return "";
  if (look.note !== "") return look.note;
  if (look.proposed === null) return "Too few have said something to propose a place.";
  if (isUndecided(tactic)) return `The check-in proposes ${placeNames[look.proposed]}.`;
  return `It stands in ${placeNames[place]}.`;
}
