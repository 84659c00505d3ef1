import "server-only";
import { randomUUID } from "node:crypto";
import type { Participant } from "#lib/auth/actor.ts";
import type { Tx } from "#lib/db/client.ts";
import { type Refusal, refused } from "#lib/shared/result.ts";

/** Under what somebody's answers are kept: their seat or, in an anonymous round, the hash of the secret in their browser. */
export type BallotOwner = { seatId: string } | { keyHash: string };

const notInIt = refused("", "You are not in this round any more. Reload the page.");
const elsewhere = refused(
  "",
  "Your ballot is in the browser in which you began to answer: nobody, not even Headroom, can tell which one it is. Go on there.",
);

/**
 * Whose answers this participant gives. Until the end of the transaction nobody else gives answers for the same. In an anonymous
 * round the first answer of a seat makes the ballot of its browser the one that counts.
 */
export async function takeOwner(
  tx: Tx,
  participant: Participant,
  isAnonymous: boolean,
): Promise<BallotOwner | Refusal> {
  const { roundId, seatId, ballot } = participant;
  const isIn = await tx.seat.count({ where: { id: seatId, roundId, admittedAt: { not: null }, refusedAt: null } });
  if (isIn === 0) return notInIt;
  if (!isAnonymous) {
    await lockOwner(tx, seatId);
    return { seatId };
  }
  if (ballot === null) return elsewhere;
  await lockOwner(tx, ballot);
  const isKnown = await tx.ballotKey.count({ where: { roundId, hash: ballot } });
  return isKnown > 0 || (await handOut(tx, roundId, seatId, ballot)) ? { keyHash: ballot } : elsewhere;
}

/** Not by a row: that would be marked with the transaction that writes the answer. */
async function lockOwner(tx: Tx, owner: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`ballot/${owner}`}, 0))`;
}

/** One a seat: whoever has answered in one browser does not begin anew in another. */
async function handOut(tx: Tx, roundId: string, seatId: string, hash: string): Promise<boolean> {
  const { count } = await tx.seat.updateMany({ where: { id: seatId, hasBallot: false }, data: { hasBallot: true } });
  if (count === 0) return false;
  await tx.ballotKey.create({ data: { id: randomUUID(), roundId, hash } });
  return true;
}
