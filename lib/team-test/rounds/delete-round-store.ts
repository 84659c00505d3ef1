import "server-only";
import { recordAudit } from "#lib/audit/record-audit-store.ts";
import type { Member } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import { gone } from "#lib/shared/gone.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import { holdRound } from "./hold-round-store.ts";
import { roundName } from "./round-name.ts";
import { tellTeam } from "./running-round-store.ts";

/** Deletes a closed round with all that is in it: answers, agreements, and the actions that were made in it. There is no way back. */
export function deleteRound(member: Member, { roundId }: { roundId: string }): Promise<Result<undefined>> {
  return db.$transaction(async (tx) => {
    await holdRound(tx, roundId);
    const round = await tx.round.findFirst({ where: { id: roundId, teamId: member.teamId } });
    if (!round) return gone("round");
    if (round.phase !== "closed") return refused("", "Close the round first.");
    await tx.round.delete({ where: { id: roundId } });
    await recordAudit(tx, member, { action: "round.deleted", subject: roundName(round) });
    await tellTeam(tx, member.teamId);
    return ok();
  });
}
