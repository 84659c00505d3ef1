import "server-only";
import { randomInt } from "node:crypto";
import { recordAudit } from "#lib/audit/record-audit-store.ts";
import type { Member } from "#lib/auth/actor.ts";
import { db, type Tx } from "#lib/db/client.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import { fewestCandidates } from "../candidates/choice.ts";
import { findQuestionSet } from "../question-sets/question-set-store.ts";
import { phasesOf } from "./phase.ts";
import { newRoundCode } from "./round-code.ts";
import { roundName } from "./round-name.ts";
import { type NewRoundInput, whyNoDeadline } from "./round-schema.ts";

/** Starts a round of a team. One round of a question set runs at a time. */
export function startRound(member: Member, input: NewRoundInput, now: Date): Promise<Result<{ number: number }>> {
  return db.$transaction(async (tx) => {
    // Two who start at once: the second sees the first's round.
    await tx.$queryRaw`SELECT 1 FROM "Team" WHERE "id" = ${member.teamId}::uuid FOR NO KEY UPDATE`;
    const set = await findQuestionSet(tx, member.teamId, input.setId);
    if (!set) return refused("setId", "This question set is not there any more.");
    const isChoice = set.kind === "candidates";
    if (isChoice && input.candidates.length < fewestCandidates)
      return refused("candidates", "Name at least two to choose from.");
    const mode = isChoice ? "group" : input.mode;
    const why = mode === "async" ? whyNoDeadline(input.deadline, now) : null;
    if (why !== null) return refused("deadline", why);
    const running = await tx.round.findFirst({
      where: { teamId: member.teamId, setId: set.id, phase: { not: "closed" } },
    });
    if (running) return refused("setId", `Round ${running.number} of this set is still running. Close it first.`);

    const round = await tx.round.create({
      data: {
        teamId: member.teamId,
        number: await nextNumber(tx, member.teamId),
        setId: set.id,
        setVersion: set.version,
        setName: set.name,
        questions: [...set.questions],
        mode,
        isAnonymous: mode !== "group" && input.isAnonymous,
        phase: phasesOf(mode)[0] ?? "answer",
        code: mode === "group" ? null : newRoundCode(randomInt),
        deadline: mode === "async" ? input.deadline : null,
        startedById: member.userId,
        candidates: isChoice ? { create: input.candidates.map((name, position) => ({ name, position })) } : undefined,
      },
    });
    const details = { mode, isAnonymous: round.isAnonymous };
    await recordAudit(tx, member, { action: "round.started", subject: roundName(round), details });
    return ok({ number: round.number });
  });
}

async function nextNumber(tx: Tx, teamId: string): Promise<number> {
  const { _max } = await tx.round.aggregate({ where: { teamId }, _max: { number: true } });
  return (_max.number ?? 0) + 1;
}
