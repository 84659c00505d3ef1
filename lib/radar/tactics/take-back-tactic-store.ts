import "server-only";
import { recordAudit } from "#lib/audit/record-audit-store.ts";
import { allOrNothing } from "#lib/db/all-or-nothing.ts";
import type { Tx } from "#lib/db/client.ts";
import { gone } from "#lib/shared/gone.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import { forgetPicks } from "../choosing/forget-picks-store.ts";
import { holdRadar } from "../moves/hold-radar-store.ts";
import { promoteInto } from "../moves/place-tactic-store.ts";
import { placeNames } from "../places/place.ts";
import type { RadarActor } from "../radar-actor.ts";

/** In which one can undo that one put a tactic on the radar. */
const takeBackWithinMs = 10 * 60_000;

/**
 * Takes a tactic off the radar that the actor put there a moment ago, while nothing came of it: as soon as anybody wrote something of it, moved
 * it, looked at it, linked it or named it in a lesson, it stays.
 */
export function takeBackTactic(actor: RadarActor, { slug }: { slug: string }, now: Date): Promise<Result<undefined>> {
  return allOrNothing(async (tx) => {
    const { sectors } = await holdRadar(tx, actor.teamId);
    const tactic = await findHeld(tx, actor, slug);
    if (!tactic) return gone("tactic");
    const isOwn = tactic.createdById === actor.userId;
    if (!isOwn || now.getTime() - tactic.createdAt.getTime() > takeBackWithinMs)
      return refused(
        "",
        `“${tactic.name}” can be undone for ten minutes by who put it there. Move it to Dropped instead.`,
      );
    if (await isTouched(tx, tactic))
      return refused("", `“${tactic.name}” was changed, moved or linked meanwhile. Move it to Dropped instead.`);
    await tx.tactic.delete({ where: { id: tactic.id } });
    await forgetPicks(tx, tactic);
    await promoteInto(tx, tactic, tactic.place, sectors);
    const details = { stood: placeNames[tactic.place], moves: tactic._count.moves };
    await recordAudit(tx, actor, { action: "tactic.removed", subject: tactic.name, details });
    return ok();
  });
}

type Found = NonNullable<Awaited<ReturnType<typeof findHeld>>>;

/** The tactic, to which nobody writes or links anything until the transaction ends. */
async function findHeld(tx: Tx, { teamId }: RadarActor, slug: string) {
  await tx.$queryRaw`SELECT 1 FROM "Tactic" WHERE "teamId" = ${teamId}::uuid AND "slug" = ${slug} FOR UPDATE`;
  const include = { _count: { select: { moves: true, reviews: true, stories: true, said: true } } } as const;
  return tx.tactic.findUnique({ where: { teamId_slug: { teamId, slug } }, include });
}

async function isTouched(tx: Tx, { teamId, slug, version, createdAt, _count }: Found): Promise<boolean> {
  const { moves, reviews, stories, said } = _count;
  if (version > firstVersion || moves > 1 || reviews + stories + said > 0) return true;
  return (await tx.lesson.count({ where: { teamId, tactics: { has: slug }, updatedAt: { gte: createdAt } } })) > 0;
}

/** Of a tactic of which nothing was written since it was put on the radar. */
const firstVersion = 1;
