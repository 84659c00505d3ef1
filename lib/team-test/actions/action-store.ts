import "server-only";
import { recordAudit } from "#lib/audit/record-audit-store.ts";
import type { Member } from "#lib/auth/actor.ts";
import { db, type Tx } from "#lib/db/client.ts";
import { gone } from "#lib/shared/gone.ts";
import { ok, type Refusal, type Result, refused } from "#lib/shared/result.ts";
import { questionsSchema } from "../question-sets/question-set-schema.ts";
import { findRunningRound, tellTeam } from "../rounds/running-round-store.ts";
import type { ChangedActionInput, NewActionInput, SettleActionInput } from "./action-schema.ts";

/** Adds what the team will do, in a running round. */
export function addAction(member: Member, input: NewActionInput): Promise<Result<{ id: string }>> {
  const { roundId, questionId } = input;
  return db.$transaction(async (tx) => {
    const round = await findRunningRound(tx, member, roundId);
    if (!round) return gone("running round");
    const isAsked = questionsSchema.parse(round.questions).some(({ id }) => id === questionId);
    if (questionId !== "" && !isAsked) return refused("questionId", "This round does not ask that question.");
    const facts = await factsOf(tx, member, input);
    if ("ok" in facts) return facts;
    const { id } = await tx.teamAction.create({ data: { teamId: member.teamId, roundId, questionId, ...facts } });
    await tellTeam(tx, member.teamId);
    return ok({ id });
  });
}

/** Changes its words, owner and due date, also between rounds. */
export function changeAction(member: Member, input: ChangedActionInput): Promise<Result<undefined>> {
  return db.$transaction(async (tx) => {
    const facts = await factsOf(tx, member, input);
    if ("ok" in facts) return facts;
    const where = { id: input.id, teamId: member.teamId };
    const { count } = await tx.teamAction.updateMany({ where, data: facts });
    if (count === 0) return gone("action");
    await tellTeam(tx, member.teamId);
    return ok();
  });
}

/** Says that an action is done, or dropped and why, or (`open`) takes that back. Said twice, the first time counts. */
export function settleAction(member: Member, input: SettleActionInput, now: Date): Promise<Result<undefined>> {
  const { id, state } = input;
  return db.$transaction(async (tx) => {
    const roundId = input.roundId === "" ? null : input.roundId;
    if (roundId && !(await findRunningRound(tx, member, roundId))) return gone("running round");
    const action = await lockAction(tx, member, id);
    if (!action) return gone("action");
    const reason = state === "open" ? "" : input.reason;
    if (action.state === state && action.reason === reason) return ok();
    const isMoved = action.state !== state;
    const settled =
      state === "open" ? { settledAt: null, settledRoundId: null } : { settledAt: now, settledRoundId: roundId };
    await tx.teamAction.update({ where: { id }, data: { state, reason, ...(isMoved ? settled : {}) } });
    await tellTeam(tx, member.teamId);
    return ok();
  });
}

/** Takes away what was added by mistake: in the round that it was made in, while that runs. Later it is dropped, with a reason. */
export function removeAction(member: Member, { id }: { id: string }): Promise<Result<undefined>> {
  return db.$transaction(async (tx) => {
    const action = await tx.teamAction.findFirst({ where: { id, teamId: member.teamId } });
    if (!action) return gone("action");
    if (!(await findRunningRound(tx, member, action.roundId)))
      return refused("", "The round that it comes from is closed. Drop it, and say why.");
    const { count } = await tx.teamAction.deleteMany({ where: { id } });
    if (count === 0) return gone("action");
    await recordAudit(tx, member, { action: "action.removed", subject: action.text });
    await tellTeam(tx, member.teamId);
    return ok();
  });
}

async function lockAction(tx: Tx, { teamId }: Member, id: string) {
  await tx.$queryRaw`SELECT 1 FROM "TeamAction" WHERE "id" = ${id}::uuid AND "teamId" = ${teamId}::uuid FOR UPDATE`;
  return tx.teamAction.findFirst({ where: { id, teamId } });
}

type Facts = { text: string; ownerId: string | null; ownerName: string; dueOn: Date | null };

async function factsOf(tx: Tx, { teamId }: Member, input: Omit<ChangedActionInput, "id">): Promise<Facts | Refusal> {
  const { text, ownerId, ownerName, dueOn } = input;
  const facts = { text, dueOn: dueOn === "" ? null : new Date(`${dueOn}T00:00:00Z`) };
  if (ownerId === "") return { ...facts, ownerId: null, ownerName };
  const where = { teamId_userId: { teamId, userId: ownerId } };
  const membership = await tx.membership.findUnique({ where, select: { user: { select: { name: true } } } });
  if (!membership) return refused("ownerId", "This person is not in the team any more. Choose another one.");
  return { ...facts, ownerId, ownerName: membership.user.name };
}
