import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import { db, type Tx } from "#lib/db/client.ts";
import { gone } from "#lib/shared/gone.ts";
import { ok, type Refusal, type Result, refused } from "#lib/shared/result.ts";
import { questionsSchema } from "../question-sets/question-set-schema.ts";
import { mayAgree } from "../rounds/phase.ts";
import { tellScreens } from "../rounds/round-changed-store.ts";
import { findRunningRound } from "../rounds/running-round-store.ts";
import type { AgreeInput, UnagreeInput } from "./agreement-schema.ts";

/** Writes down what the team agreed on, beside what each of them answered. Of two who write, the last one counts, and is named. */
export function agree(member: Member, input: AgreeInput): Promise<Result<undefined>> {
  const { roundId, questionId, ...agreed } = input;
  return db.$transaction(async (tx) => {
    const no = await whyNot(tx, member, input);
    if (no) return no;
    const data = { ...agreed, agreedBy: member.name };
    const where = { roundId_questionId: { roundId, questionId } };
    await tx.agreement.upsert({ where, create: { roundId, questionId, ...data }, update: data });
    await tellScreens(tx, roundId);
    return ok();
  });
}

/** Takes an agreed answer back: the question is open again. */
export function unagree(member: Member, { roundId, questionId }: UnagreeInput): Promise<Result<undefined>> {
  return db.$transaction(async (tx) => {
    const no = await whyNot(tx, member, { roundId, questionId });
    if (no) return no;
    const { count } = await tx.agreement.deleteMany({ where: { roundId, questionId } });
    if (count > 0) await tellScreens(tx, roundId);
    return ok();
  });
}

async function whyNot(tx: Tx, member: Member, { roundId, questionId }: UnagreeInput): Promise<Refusal | null> {
  const round = await findRunningRound(tx, member, roundId);
  if (!round) return gone("running round");
  if (!mayAgree(round.phase)) return refused("", "The team agrees once the answers are discussed.");
  const isAsked = questionsSchema.parse(round.questions).some(({ id }) => id === questionId);
  return isAsked ? null : refused("", "This round does not ask that question.");
}
