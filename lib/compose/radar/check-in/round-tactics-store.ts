import "server-only";
import { db } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import type { RoundTactic } from "#lib/team-test/rounds/round-tactic.ts";
import { agendaOf, ofAgenda } from "./round-agenda.ts";

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
    include: ofAgenda(roundId),
    orderBy: [{ name: "asc" }, { slug: "asc" }],
  });
  return tactics.flatMap((tactic) => {
    const { id, slug, name, place, reviews, _count } = tactic;
    const review = reviews.find((one) => one.roundId === roundId);
    const item = agendaOf(tactic, today);
    if (!item && !review) return [];
    return [
      {
        id,
        slug,
        name,
        place,
        ...(item ?? { isAsked: false, missed: 0, since: null }),
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
