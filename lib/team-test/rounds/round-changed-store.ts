import "server-only";
import type { Tx } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";

/** The channel of PostgreSQL on which processes tell each other that a round changed. The payload is the round's id. */
export const roundsChannel = "headroom_rounds";

/** Writes to a round and tells all screens. They hear of it when the transaction is committed. */
export async function changeRound(tx: Tx, roundId: string, data: Prisma.RoundUpdateInput): Promise<void> {
  await tx.round.update({ where: { id: roundId }, data });
  await tellScreens(tx, roundId);
}

/**
 * Tells all screens of a round that something changed that is no field of it: a ballot, a seat. The round's row stays as it is, so
 * that three hundred people who answer at once do not wait for each other.
 */
export async function tellScreens(tx: Tx, roundId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${roundsChannel}, ${roundId})`;
}
