import "server-only";
import { recordAudit } from "#lib/audit/record-audit-store.ts";
import { db } from "#lib/db/client.ts";
import { gone } from "#lib/shared/gone.ts";
import { ok, type Result } from "#lib/shared/result.ts";
import { forgetPicks } from "../choosing/forget-picks-store.ts";
import { holdRadar } from "../moves/hold-radar-store.ts";
import { promoteInto } from "../moves/place-tactic-store.ts";
import { placeNames } from "../places/place.ts";
import type { RadarActor } from "../radar-actor.ts";

/** Takes a tactic off the radar of the actor's team, with its moves and reviews. Stories and lessons that name it stay. */
export function removeTactic(actor: RadarActor, { slug }: { slug: string }): Promise<Result<undefined>> {
  return db.$transaction(async (tx) => {
    const { teamId } = actor;
    const { sectors } = await holdRadar(tx, teamId);
    const where = { teamId_slug: { teamId, slug } };
    const tactic = await tx.tactic.findUnique({ where, include: { _count: { select: { moves: true } } } });
    if (!tactic) return gone("tactic");
    await tx.tactic.delete({ where });
    await forgetPicks(tx, tactic);
    await promoteInto(tx, tactic, tactic.place, sectors);
    const details = { stood: placeNames[tactic.place], moves: tactic._count.moves };
    await recordAudit(tx, actor, { action: "tactic.removed", subject: tactic.name, details });
    return ok();
  });
}
