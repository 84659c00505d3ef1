import "server-only";
import { db } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { agendaItem } from "#lib/radar/checking-in/agenda.ts";
import { usualReviewDays } from "#lib/radar/sectors/radar-settings.ts";
import { dayText } from "#lib/shared/day-text.ts";
import type { RoundTactic } from "#lib/team-test/rounds/round-tactic.ts";

/**
 * The tactics that a round has looked at and, where `today` is a day (`2026-11-21`), those that stand on its agenda. It acts for no team:
 * its callers know who reads the round.
 */
export async function listRoundTactics(roundId: string, today: string | null): Promise<RoundTactic[]> {
  const touched: Prisma.TacticWhereInput = {
    OR: [{ reviews: { some: { roundId } } }, { said: { some: { roundId } } }],
  };
  const tactics = await db.tactic.findMany({
    where: { team: { rounds: { some: { id: roundId } } }, ...(today === null ? touched : {}) },
    include: {
      moves: { select: { on: true, reviewOn: true, createdAt: true } },
      reviews: { orderBy: { createdAt: "asc" } },
      team: { select: { radar: { select: { reviewEveryDays: true } } } },
      _count: { select: { said: { where: { roundId } } } },
    },
    orderBy: [{ name: "asc" }, { slug: "asc" }],
  });
  return tactics.flatMap(({ moves, reviews, team, _count, ...tactic }) => {
    const review = reviews.find((one) => one.roundId === roundId);
    const looks = [...moves, ...reviews]
      .toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime())
      .map(({ on, reviewOn }) => ({ on: dayText(on), reviewOn: reviewOn && dayText(reviewOn) }));
    const everyDays = team.radar?.reviewEveryDays ?? usualReviewDays;
    const item = today === null ? null : agendaItem({ place: tactic.place, looks }, today, everyDays);
    if (!item && !review && _count.said === 0) return [];
    const { id, slug, name, place } = tactic;
    return [
      {
        id,
        slug,
        name,
        place,
        ...(item ?? { isAsked: _count.said > 0, missed: 0, since: null }),
        said: _count.said,
        look: review ? lookOf(review) : null,
      },
    ];
  });
}

type Review = Prisma.TacticReviewGetPayload<object>;

function lookOf({ never, sometimes, usually, proposed, note }: Review) {
  return { never, sometimes, usually, proposed, note };
}
