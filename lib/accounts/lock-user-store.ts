import "server-only";
import type { Tx } from "#lib/db/client.ts";

/** Holds an account until the transaction ends: of two changes at once, one waits and sees what the other did. */
export async function lockUser(tx: Pick<Tx, "$executeRaw">, userId: string): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM "User" WHERE "id" = ${userId}::uuid FOR NO KEY UPDATE`;
}
