import "server-only";
import type { JobActor, Member } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { isRevealed, phases } from "../rounds/phase.ts";
import { tellScreens } from "../rounds/round-changed-store.ts";
import type { Evidence } from "./evidence.ts";
import { evidenceSchema } from "./evidence-schema.ts";

const revealed = phases.filter(isRevealed);
const withoutEvidence = { phase: { in: revealed }, evidence: { equals: Prisma.DbNull } };

/**
 * Keeps with a round what Headroom knew when its answers were revealed; with one that a group enters, when it began to agree. The
 * first time counts; the answer says whether this was it.
 */
export function keepEvidence({ teamId }: Member | JobActor, roundId: string, evidence: Evidence[]): Promise<boolean> {
  const kept = evidenceSchema.parse(evidence);
  return db.$transaction(async (tx) => {
    const where = { id: roundId, teamId, ...withoutEvidence };
    const { count } = await tx.round.updateMany({ where, data: { evidence: kept } });
    if (count > 0) await tellScreens(tx, roundId);
    return count > 0;
  });
}

/** Running rounds whose answers are revealed and whose evidence nobody gathered yet, as when a process ended in between. */
export function listRoundsWithoutEvidence(): Promise<{ id: string; teamId: string }[]> {
  const running = revealed.filter((phase) => phase !== "closed");
  return db.round.findMany({
    where: { ...withoutEvidence, phase: { in: running } },
    select: { id: true, teamId: true },
  });
}
