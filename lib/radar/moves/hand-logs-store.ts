import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { dayText } from "#lib/shared/day-text.ts";
import type { HandLog } from "./full-hand.ts";

/**
 * The logs of all tactics of a team that were in hand at some time, by name. The radar is held.
 * @param except the id of one that is left out; null: none is
 */
export async function readHandLogs(tx: Tx, teamId: string, except: string | null): Promise<HandLog[]> {
  const logs = await tx.tactic.findMany({
    where: {
      teamId,
      ...(except !== null && { id: { not: except } }),
      moves: { some: { to: { in: ["trying", "practising"] } } },
    },
    select: { name: true, moves: { orderBy: { number: "asc" }, select: { to: true, on: true } } },
    orderBy: { name: "asc" },
  });
  return logs.map(({ name, moves }) => ({ name, moves: moves.map(({ to, on }) => ({ to, on: dayText(on) })) }));
}
