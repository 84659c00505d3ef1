import { placeNames } from "#lib/radar/places/place.ts";
import { checkInText } from "#lib/radar/reviews/review-words.ts";
import { longDayText } from "#lib/shared/long-day-text.ts";
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

/** Whether the team has yet to say what becomes of what a check-in proposes. */
export function isUndecided({ place, look }: RoundTactic): boolean {
  return look !== null && look.proposed !== null && look.proposed !== place && look.note === "";
}

/** What a look came to, once that is decided: "It stands in Trying.", "Left in Trying.", "Still so." */
export function outcomeText({ place, look }: RoundTactic): string {
  if (!look) return "";
  if (look.note !== "") return look.note;
  if (look.proposed === null) return "Too few have said something to propose a place.";
  return `It stands in ${placeNames[place]}.`;
}
