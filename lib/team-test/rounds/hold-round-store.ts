import "server-only";
import type { Tx } from "#lib/db/client.ts";

/**
 * Until the end of the transaction nobody else moves the round, answers in it or takes a seat. Who waits gets a turn, however many
 * answer meanwhile, which locks of rows do not promise; and no row keeps a trace of who held it.
 */
export async function holdRound(tx: Tx, roundId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`round/${roundId}`}, 0))`;
}

/** Until the end of the transaction the round stays in its phase. Those who ask for this do not wait for each other. */
export async function keepPhase(tx: Tx, roundId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(hashtextextended(${`round/${roundId}`}, 0))`;
}
