import { longDayText } from "#lib/shared/long-day-text.ts";
import { numberWord } from "#lib/shared/number-word.ts";
import { isRing } from "../places/place.ts";
import type { Span, Standing } from "../standing/standings.ts";
import { sinceText } from "./day-words.ts";

type Told = Pick<Standing, "place" | "before" | "movement" | "isInHand">;

/**
 * The first line of the radar: "Five tactics in hand. Five moved in since August, one slipped out." Of a day in the past it tells what was so then.
 * @param hasTactics whether any was ever put on the radar
 */
export function radarSentence(standings: readonly Told[], span: Span, today: string, hasTactics = true): string {
  const isPast = span.to < today;
  const day = longDayText(span.to, today);
  if (!hasTactics) return "No tactic is on the radar yet.";
  if (standings.length === 0) return `Nothing was on the radar on ${day}.`;
  return `${handText(standings, isPast ? day : null)} ${movedText(standings, span, isPast)}`;
}

function handText(standings: readonly Told[], pastDay: string | null): string {
  const inHand = standings.filter((standing) => standing.isInHand).length;
  const isTrayAlone = standings.every(({ place }) => !isRing(place));
  const tactics = inHand === 1 ? "One tactic" : `${capital(numberWord(inHand))} tactics`;
  const subject = inHand === 0 ? "No tactic" : tactics;
  const was = inHand > 1 ? "were" : "was";
  if (isTrayAlone) {
    const rest = pastDay === null ? "stands on the rings" : `stood on the rings on ${pastDay}`;
    return `No tactic ${rest}: all are paused or dropped.`;
  }
  return pastDay === null ? `${subject} in hand.` : `${subject} ${was} in hand on ${pastDay}.`;
}

function movedText(standings: readonly Told[], span: Span, isPast: boolean): string {
  const since = `since ${sinceText(span)}`;
  const movedIn = standings.filter(({ movement }) => movement === "in").length;
  const movedOut = standings.filter(({ movement }) => movement === "out");
  const letGo = movedOut.filter(({ place }) => !isRing(place)).length;
  const slipped = movedOut.length - letGo;
  const had = isPast ? "had " : "";
  const said = [
    movedIn > 0 && `${numberWord(movedIn)} ${had}moved in`,
    slipped > 0 && `${numberWord(slipped)} ${had}slipped out`,
    letGo > 0 && `${numberWord(letGo)} ${isPast ? "had been" : letGo === 1 ? "was" : "were"} let go`,
  ].filter((part) => part !== false);
  const [first, ...rest] = said;
  if (first) return `${capital([`${first} ${since}`, ...rest].join(", "))}.`;
  const isNew = standings.filter(({ movement }) => movement === "new").length;
  if (isNew === 0) return `Nothing ${had}moved ${since}.`;
  return `${capital(numberWord(isNew))} ${isPast ? "had come" : isNew === 1 ? "is new" : "are new"} ${since}.`;
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
