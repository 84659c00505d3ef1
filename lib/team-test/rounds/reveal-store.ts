import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { scattered } from "../ballots/scatter-ballots-store.ts";

/**
 * Cuts the ballots of an anonymous round from the people who cast them: all are written anew in one transaction, in random order,
 * with random ids, and the keys are deleted. Returns how many people had cast one. The caller holds the round.
 */
export async function cutBallotsLoose(tx: Tx, roundId: string): Promise<number> {
  const ballots = await tx.ballot.findMany({ where: { roundId } });
  const people = new Set(ballots.map(({ keyHash }) => keyHash)).size;
  await forgetBallots(tx, roundId);
  await tx.ballot.createMany({ data: scattered(ballots).map((ballot) => ({ ...ballot, keyHash: null })) });
  return people;
}

/** Deletes the ballots of a round, and what says who had one. */
export async function forgetBallots(tx: Tx, roundId: string): Promise<void> {
  await tx.ballot.deleteMany({ where: { roundId } });
  await tx.ballotKey.deleteMany({ where: { roundId } });
  // Every row is written anew: which transaction wrote it last told when somebody began to answer.
  await tx.seat.updateMany({ where: { roundId }, data: { hasBallot: false } });
}

/** How many people cast a ballot in a round with names. */
export async function countBallots(tx: Tx, roundId: string): Promise<number> {
  const seats = await tx.ballot.groupBy({ by: ["seatId"], where: { roundId } });
  return seats.length;
}
