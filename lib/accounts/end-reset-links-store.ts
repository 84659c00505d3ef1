import "server-only";
import type { Tx } from "#lib/db/client.ts";

/** From now on no reset link of this person leads anywhere. */
export async function endResetLinks(tx: Pick<Tx, "passwordReset">, userId: string, now: Date): Promise<void> {
  await tx.passwordReset.updateMany({
    where: { userId, usedAt: null, expiresAt: { gt: now } },
    data: { expiresAt: now },
  });
}
