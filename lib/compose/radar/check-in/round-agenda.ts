import { type AgendaItem, agendaItem } from "#lib/radar/checking-in/agenda.ts";
import type { TacticPlace } from "#lib/radar/places/place.ts";
import { usualReviewDays } from "#lib/radar/sectors/radar-settings.ts";
import { dayText } from "#lib/shared/day-text.ts";

/** What `agendaOf` reads of a tactic, as the database is asked for it. */
export function ofAgenda(roundId: string) {
  return {
    moves: { select: { on: true, reviewOn: true, createdAt: true } },
    reviews: { orderBy: { createdAt: "asc" } },
    team: { select: { radar: { select: { reviewEveryDays: true } } } },
    _count: { select: { said: { where: { roundId } } } },
  } as const;
}

type Look = { on: Date; reviewOn: Date | null; createdAt: Date };

type Tactic = {
  place: TacticPlace;
  moves: readonly Look[];
  reviews: readonly Look[];
  team: { radar: { reviewEveryDays: number } | null };
  _count: { said: number };
};

/**
 * Why a round looks at a tactic; null: it does not, or has. What somebody has said something of stays on its agenda, wherever it has moved since.
 * @param today as `2026-11-21`; null: the round does not look back now
 */
export function agendaOf({ place, moves, reviews, team, _count }: Tactic, today: string | null): AgendaItem | null {
  const looks = [...moves, ...reviews]
    .toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime())
    .map(({ on, reviewOn }) => ({ on: dayText(on), reviewOn: reviewOn && dayText(reviewOn) }));
  const everyDays = team.radar?.reviewEveryDays ?? usualReviewDays;
  const item = today === null ? null : agendaItem({ place, looks }, today, everyDays);
  return item ?? (_count.said > 0 ? { isAsked: true, missed: 0, since: null } : null);
}
