import "server-only";
import { allOrNothing } from "#lib/db/all-or-nothing.ts";
import { gone } from "#lib/shared/gone.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import { holdRadar } from "../moves/hold-radar-store.ts";
import { promoteInto } from "../moves/place-tactic-store.ts";
import type { RadarActor } from "../radar-actor.ts";

/** In which one can undo that one put a tactic on the radar. */
const takeBackWithinMs = 10 * 60_000;

/** Takes a tactic off the radar that the actor put there a moment ago, while nothing came of it. */
export function takeBackTactic(actor: RadarActor, { slug }: { slug: string }, now: Date): Promise<Result<undefined>> {
  return allOrNothing(async (tx) => {
    const { teamId } = actor;
    const radar = await holdRadar(tx, teamId);
    const tactic = await tx.tactic.findUnique({
      where: { teamId_slug: { teamId, slug } },
      include: { _count: { select: { moves: true, reviews: true, stories: true, said: true } } },
    });
    if (!tactic) return gone("tactic");
    const { moves, reviews, stories, said } = tactic._count;
    const isOwn = tactic.createdById === actor.userId;
    if (!isOwn || now.getTime() - tactic.createdAt.getTime() > takeBackWithinMs)
      return refused(
        "",
        `“${tactic.name}” can be undone for ten minutes by who put it there. Move it to Dropped instead.`,
      );
    if (moves > 1 || reviews + stories + said > 0)
      return refused("", `“${tactic.name}” was moved or linked meanwhile. Move it to Dropped instead.`);
    await tx.tactic.delete({ where: { id: tactic.id } });
    await promoteInto(tx, tactic, tactic.place, radar.sectors);
    return ok();
  });
}
