import "server-only";
import type { Tx } from "#lib/db/client.ts";

export type WaitingSlot = { id: string; sessionId: string; userId: string | null; position: number };

/** Who waits in a sitting, in the order of their turn. */
export function listWaiting(tx: Tx, sessionId: string): Promise<WaitingSlot[]> {
  return tx.officeSlot.findMany({
    where: { sessionId, state: "waiting" },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true, sessionId: true, userId: true, position: true },
  });
}
