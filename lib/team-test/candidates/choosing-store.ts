import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import { db, type Tx } from "#lib/db/client.ts";
import type { Candidate, Round } from "#lib/db/generated/client.ts";
import { gone } from "#lib/shared/gone.ts";
import { type Result, refused } from "#lib/shared/result.ts";
import { questionsSchema } from "../question-sets/question-set-schema.ts";
import { mayAgree } from "../rounds/phase.ts";
import { tellScreens } from "../rounds/round-changed-store.ts";
import { findRunningRound } from "../rounds/running-round-store.ts";

/** A round that chooses between candidates, held until the end of the transaction. */
export type ChoosingRound = Round & { candidates: Candidate[]; questionIds: string[] };

/** Changes a choice of the team while it may be changed, one after the other, and tells the screens. */
export function choosing<Value>(
  member: Member,
  roundId: string,
  change: (tx: Tx, round: ChoosingRound) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  return db.$transaction(async (tx) => {
    const round = await findRunningRound(tx, member, roundId);
    if (!round) return gone("running round");
    if (!mayAgree(round.phase)) return refused("", "Go on from the past actions first.");
    const candidates = await tx.candidate.findMany({
      where: { roundId },
      orderBy: [{ position: "asc" }, { id: "asc" }],
    });
    if (candidates.length === 0) return refused("", "This round asks questions. It chooses between nothing.");
    const questionIds = questionsSchema.parse(round.questions).map(({ id }) => id);
    const result = await change(tx, { ...round, candidates, questionIds });
    if (result.ok) await tellScreens(tx, roundId);
    return result;
  });
}
