import "server-only";
import { system } from "#lib/audit/audit-actor.ts";
import { recordAudit } from "#lib/audit/record-audit-store.ts";
import type { Member } from "#lib/auth/actor.ts";
import { db, type Tx } from "#lib/db/client.ts";
import type { Round } from "#lib/db/generated/client.ts";
import { gone } from "#lib/shared/gone.ts";
import { ok, type Result } from "#lib/shared/result.ts";
import { isOverdue } from "./deadline.ts";
import { holdRound } from "./hold-round-store.ts";
import { type Phase, phaseAfter } from "./phase.ts";
import { countBallots, cutBallotsLoose, forgetBallots } from "./reveal-store.ts";
import { changeRound } from "./round-changed-store.ts";
import { roundName } from "./round-name.ts";

/**
 * Goes on to the phase after `from`. When the round is further already, because somebody else pressed "next" at the same moment, nothing
 * happens. The answer is the phase that the round is in now.
 */
export function advanceRound(
  member: Member,
  { roundId, from }: { roundId: string; from: Phase },
  now: Date,
): Promise<Result<{ phase: Phase; isNew: boolean }>> {
  return db.$transaction(async (tx) => {
    const round = await lockRound(tx, { id: roundId, teamId: member.teamId });
    if (!round) return gone("round");
    const phase = round.phase === from ? phaseAfter(round.mode, from) : null;
    if (phase === null) return ok({ phase: round.phase, isNew: false });
    await enter(tx, round, phase, now);
    if (phase === "closed") await recordAudit(tx, member, { action: "round.closed", subject: roundName(round) });
    return ok({ phase, isNew: true });
  });
}

/** Ends a round before its last phase. Ballots that nobody saw are deleted with it. */
export function closeRound(member: Member, roundId: string, now: Date): Promise<Result<undefined>> {
  return db.$transaction(async (tx) => {
    const round = await lockRound(tx, { id: roundId, teamId: member.teamId });
    if (!round) return gone("round");
    if (round.phase === "closed") return ok();
    if (round.revealedAt === null) await forgetBallots(tx, roundId);
    await enter(tx, round, "closed", now);
    await recordAudit(tx, member, { action: "round.closed", subject: roundName(round) });
    return ok();
  });
}

type Revealed = { id: string; teamId: string };

/** The rounds whose time for answers is over and that nobody has revealed yet. */
export function listOverdueRounds(now: Date): Promise<Revealed[]> {
  return db.round.findMany({ where: overdue(now), select: { id: true, teamId: true } });
}

/** Reveals a round if its deadline has passed, whoever comes across it first; the answer is then the round. */
export async function revealOverdueRound(id: string, now: Date): Promise<Revealed | null> {
  if ((await db.round.count({ where: { id, ...overdue(now) } })) === 0) return null;
  return db.$transaction(async (tx) => {
    const round = await lockRound(tx, { id });
    if (!round || !isOverdue(round, now)) return null;
    await enter(tx, round, "reveal", now);
    const { teamId } = round;
    await recordAudit(tx, system, { action: "round.revealed", subject: roundName(round), teamId });
    return { id, teamId };
  });
}

function overdue(now: Date) {
  return { phase: "answer", mode: "async", deadline: { lte: now } } as const;
}

/** From here to the end of the transaction no answer is saved and nobody else moves the round. */
async function lockRound(tx: Tx, where: { id: string; teamId?: string }): Promise<Round | null> {
  await holdRound(tx, where.id);
  return tx.round.findFirst({ where });
}

async function enter(tx: Tx, round: Round, phase: Phase, now: Date): Promise<void> {
  const timer = { timerEndsAt: null, timerLeftMs: round.timerMs };
  await tx.seat.updateMany({ where: { roundId: round.id, isReady: true }, data: { isReady: false } });
  if (phase === "reveal") {
    const ballotCount = await (round.isAnonymous ? cutBallotsLoose : countBallots)(tx, round.id);
    await changeRound(tx, round.id, { phase, revealedAt: now, ballotCount, ...timer });
    return;
  }
  // What nobody revealed of tactics is nobody's business.
  if (phase === "closed") await tx.checkIn.deleteMany({ where: { roundId: round.id } });
  const end = phase === "closed" ? { closedAt: now, code: null, questionId: "" } : {};
  await changeRound(tx, round.id, { phase, ...timer, ...end });
}
