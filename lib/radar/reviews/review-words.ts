import { daysBetween } from "#lib/shared/days.ts";
import { longDayText } from "#lib/shared/long-day-text.ts";
import { type Look, lastLook, missedReviews, missedUntilStale } from "../moves/staleness.ts";

/**
 * When the team looks at a tactic next, or since when it should have: "due 24 November, in 3 days", "missed: it was due on 3 November".
 * @param looks its moves and reviews
 * @param today as `2026-11-21`
 * @returns null: nobody looks at it again by itself
 */
export function reviewDueText(looks: readonly Look[], today: string, everyDays: number): string | null {
  const due = lastLook(looks, today)?.reviewOn;
  if (!due) return null;
  if (due === today) return "due today";
  const day = longDayText(due, today);
  if (due > today) return `due ${day}, ${inDays(daysBetween(today, due))}`;
  const missed = missedReviews(looks, today, everyDays);
  return missed === 1 ? `missed: it was due on ${day}` : `${missed} missed, since ${day}`;
}

/** What the top of a tactic's page says of reviews that were missed: "Two reviews were missed: it fades on the radar." Null: none was. */
export function missedSentence(looks: readonly Look[], today: string, everyDays: number): string | null {
  const missed = missedReviews(looks, today, everyDays);
  if (missed === 0) return null;
  if (missed < missedUntilStale) return "Its review was missed.";
  return `${missed} reviews were missed: it fades on the radar.`;
}

function inDays(days: number): string {
  return days === 1 ? "tomorrow" : `in ${days} days`;
}

type Counts = { never: number; sometimes: number; usually: number };

/** How often people practise it, as they said at a check-in: "usually 3, sometimes 2, never 1". */
export function checkInText({ never, sometimes, usually }: Counts): string {
  return `usually ${usually}, sometimes ${sometimes}, never ${never}`;
}
