import "server-only";
import { recordAudit } from "#lib/audit/record-audit-store.ts";
import type { Member } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import { gone } from "#lib/shared/gone.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import { questionsSchema } from "../question-sets/question-set-schema.ts";
import { isOverdue } from "./deadline.ts";
import { isRevealed } from "./phase.ts";
import { changeRound } from "./round-changed-store.ts";
import { roundName } from "./round-name.ts";
import { whyNoDeadline } from "./round-schema.ts";
import { findRunningRound } from "./running-round-store.ts";
import type { DeadlineInput, LookAtInput, TimerInput } from "./steer-round-schema.ts";
import { timerAfter } from "./timer.ts";

/** Turns everybody's eyes to one question, or (empty) to none. From the reveal on. */
export function lookAt(member: Member, { roundId, questionId }: LookAtInput): Promise<Result<undefined>> {
  return db.$transaction(async (tx) => {
    const round = await findRunningRound(tx, member, roundId);
    if (!round) return gone("running round");
    if (!isRevealed(round.phase)) return refused("", "Wait for the reveal: until then everybody answers on their own.");
    const isAsked = questionsSchema.parse(round.questions).some(({ id }) => id === questionId);
    if (questionId !== "" && !isAsked) return refused("", "This round does not ask that question.");
    if (round.questionId !== questionId) await changeRound(tx, roundId, { questionId });
    return ok();
  });
}

/** Starts, stops or resets the shared timer, by the server's time. Pressed twice at once it does the same. */
export function setTimer(member: Member, { roundId, act, ms }: TimerInput, now: Date): Promise<Result<undefined>> {
  return db.$transaction(async (tx) => {
    const round = await findRunningRound(tx, member, roundId);
    if (!round) return gone("running round");
    const before = { ms: round.timerMs, leftMs: round.timerLeftMs, endsAt: round.timerEndsAt };
    const timer = timerAfter(before, act, ms, now);
    const isSame = timer.ms === before.ms && timer.leftMs === before.leftMs && timer.endsAt === before.endsAt;
    if (!isSame)
      await changeRound(tx, roundId, { timerMs: timer.ms, timerLeftMs: timer.leftMs, timerEndsAt: timer.endsAt });
    return ok();
  });
}

/** Gives people more or less time to answer an async round, as long as that time is not over. */
export function moveDeadline(
  member: Member,
  { roundId, deadline }: DeadlineInput,
  now: Date,
): Promise<Result<undefined>> {
  return db.$transaction(async (tx) => {
    const round = await findRunningRound(tx, member, roundId);
    if (!round) return gone("running round");
    if (round.mode !== "async") return refused("", "Only a round that people answer until a deadline has one.");
    if (round.phase !== "answer" || isOverdue(round, now))
      return refused("deadline", "The deadline is over: the answers are revealed.");
    const why = whyNoDeadline(deadline, now);
    if (why !== null) return refused("deadline", why);
    if (round.deadline?.getTime() === deadline.getTime()) return ok();
    await changeRound(tx, roundId, { deadline });
    const details = { from: round.deadline?.toISOString() ?? null, to: deadline.toISOString() };
    await recordAudit(tx, member, { action: "round.deadline-moved", subject: roundName(round), details });
    return ok();
  });
}
