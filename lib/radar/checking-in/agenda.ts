import { type Look, lastLook, missedReviews, missedUntilStale } from "../moves/staleness.ts";
import { isInHand, isRing, type TacticPlace } from "../places/place.ts";

/** Why a retro looks at a tactic. */
export type AgendaItem = {
  /** Whether people are asked how often they practise it; else the team only says whether it still stands there. */
  isAsked: boolean;
  /** How many reviews it missed, and since which day; zero and null: it is not stale. */
  missed: number;
  since: string | null;
};

type Tactic = { place: TacticPlace; looks: readonly Look[] };

/**
 * Whether a tactic stands on a retro's agenda: what is in hand, habits whose review is due, and whatever has gone stale in a ring.
 * @param day of the retro, as `2026-11-21`
 */
export function agendaItem({ place, looks }: Tactic, day: string, everyDays: number): AgendaItem | null {
  if (!isRing(place)) return null;
  const missed = missedReviews(looks, day, everyDays);
  const due = lastLook(looks, day)?.reviewOn ?? null;
  const isStale = missed >= missedUntilStale;
  const isAsked = isInHand(place) || (place === "habit" && due !== null && due <= day);
  if (!isAsked && !isStale) return null;
  return { isAsked, missed: isStale ? missed : 0, since: isStale ? due : null };
}
