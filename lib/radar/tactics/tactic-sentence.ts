import { longDayText } from "#lib/shared/long-day-text.ts";
import type { TacticMove } from "../moves/move.ts";
import { standsSince } from "../moves/stands-since.ts";
import type { TacticPlace } from "../places/place.ts";

type Told = {
  name: string;
  endsOn: string | null;
  moves: readonly Pick<TacticMove, "to" | "on">[];
};

/**
 * Where a tactic stands, as the first line of its page: "Connection pooling is being tried, since 12 September, until 24 November."
 * @param today as `2026-11-21`
 */
export function tacticSentence({ name, endsOn, moves }: Told, today: string): string {
  const last = moves.at(-1);
  if (!last) return `${name} is not on the radar yet.`;
  const since = dayOf(standsSince(moves), today);
  const end = last.to === "trying" && endsOn !== null ? `, ${endText(endsOn, today)}` : "";
  return `${name} ${states[last.to]} since ${since}${end}.`;
}

const states: Record<TacticPlace, string> = {
  habit: "is a habit,",
  practising: "is being practised,",
  trying: "is being tried,",
  considering: "is being considered,",
  paused: "is paused,",
  dropped: "is dropped,",
};

function endText(endsOn: string, today: string): string {
  if (endsOn === today) return "until today";
  return endsOn > today
    ? `until ${longDayText(endsOn, today)}`
    : `and should have ended on ${longDayText(endsOn, today)}`;
}

function dayOf(day: string, today: string): string {
  return day === today ? "today" : longDayText(day, today);
}
