import "server-only";
import { recordAudit } from "#lib/audit/record-audit-store.ts";
import type { Member } from "#lib/auth/actor.ts";
import { gone } from "#lib/shared/gone.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import { roundName } from "../rounds/round-name.ts";
import type { DecideInput } from "./candidate-schema.ts";
import { choosing } from "./choosing-store.ts";

/** Decides for a candidate, or for none of them. Who decided first is not written over: that is taken back first. */
export function decide(member: Member, input: DecideInput, now: Date): Promise<Result<undefined>> {
  const { roundId, candidateId, why } = input;
  return choosing(member, roundId, async (tx, round) => {
    if (round.decidedAt) return refused("", `${round.decidedBy} has decided already. Take that back first.`);
    const taken = round.candidates.find(({ id }) => id === candidateId);
    if (candidateId !== null && !taken) return gone("candidate");
    const data = { decision: taken?.name ?? "", decisionWhy: why, decidedBy: member.name, decidedAt: now };
    await tx.round.update({ where: { id: roundId }, data });
    const details = { candidate: taken?.name ?? null, why };
    await recordAudit(tx, member, { action: "round.decided", subject: roundName(round), details });
    return ok();
  });
}

/** Takes the decision back: it is open again. */
export function undecide(member: Member, { roundId }: { roundId: string }): Promise<Result<undefined>> {
  return choosing(member, roundId, async (tx, round) => {
    if (!round.decidedAt) return ok();
    const data = { decision: "", decisionWhy: "", decidedBy: "", decidedAt: null };
    await tx.round.update({ where: { id: roundId }, data });
    const details = { candidate: round.decision || null };
    await recordAudit(tx, member, { action: "round.decision-taken-back", subject: roundName(round), details });
    return ok();
  });
}
