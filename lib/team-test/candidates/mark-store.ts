import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import { gone } from "#lib/shared/gone.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import type { MarkInput } from "./candidate-schema.ts";
import { choosing } from "./choosing-store.ts";

/** Says how a candidate does at a point, or takes that back. The last of two who say it counts. */
export function markCandidate(member: Member, input: MarkInput): Promise<Result<undefined>> {
  const { roundId, candidateId, questionId, value, note } = input;
  return choosing(member, roundId, async (tx, { candidates, questionIds }) => {
    if (!candidates.some(({ id }) => id === candidateId)) return gone("candidate");
    if (!questionIds.includes(questionId)) return refused("", "This round does not ask that.");
    const key = { candidateId, questionId };
    if (value === null) await tx.mark.deleteMany({ where: key });
    else
      await tx.mark.upsert({
        where: { candidateId_questionId: key },
        create: { ...key, value, note },
        update: { value, note },
      });
    return ok();
  });
}
