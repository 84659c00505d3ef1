import "server-only";
import { recordAudit } from "#lib/audit/record-audit-store.ts";
import { db } from "#lib/db/client.ts";
import { gone } from "#lib/shared/gone.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import type { RadarActor } from "../radar-actor.ts";
import { ballotName, whyNotPicking } from "./ballot.ts";
import { countBuyIn } from "./buy-in.ts";
import { listChoices } from "./choices-store.ts";
import { holdBallot, peopleOf } from "./hold-ballot-store.ts";

/**
 * Counts the picks of the people who are in the team now, keeps the counts and deletes the picks, in one transaction: from then on nobody
 * can tell who picked what. Of two who reveal at once the second finds it done.
 */
export function revealBallot(actor: RadarActor, ballotId: string, now: Date): Promise<Result<undefined>> {
  return db.$transaction(async (tx) => {
    const ballot = await holdBallot(tx, actor, ballotId);
    if (!ballot) return gone("ballot");
    if (ballot.state === "revealed") return ok();
    if (ballot.state !== "picking") return refused("", whyNotPicking(ballot));
    const choices = await listChoices(actor, tx);
    const picks = await tx.radarPick.findMany({
      where: { ballotId, user: peopleOf(actor.teamId), slug: { in: choices.map(({ slug }) => slug) } },
      select: { slug: true, userId: true },
    });
    if (picks.length === 0) return refused("", "Nobody has picked yet: there is nothing to reveal.");
    const slugs = picks.map(({ slug }) => slug);
    const voters = new Set(picks.map(({ userId }) => userId)).size;
    const buyIn = countBuyIn(slugs, choices);
    await tx.radarPick.deleteMany({ where: { ballotId } });
    const revealed = { state: "revealed", buyIn, voters, revealedAt: now } as const;
    await tx.radarBallot.update({ where: { id: ballotId }, data: revealed });
    const details = { voters };
    await recordAudit(tx, actor, { action: "radar-ballot.revealed", subject: ballotName(ballot), details });
    return ok();
  });
}
