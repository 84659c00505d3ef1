import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { dayText } from "#lib/shared/day-text.ts";
import type { HandLog } from "./full-hand.ts";

/** The logs of all other tactics of a team that were in hand at some time, by name. The radar is held. */
export async function readHandLogs(tx: Tx, { id, teamId }: { id: string; teamId: string }): Promise<HandLog[]> {
  const others = await tx.tactic.findMany({
    where: { teamId, id: { not: id }, moves: { some: { to: { in: ["trying", "practising"] } } } },
    select: { name: true, moves: { orderBy: { number: "asc" }, select: { to: true, on: true } } },
    orderBy: { name: "asc" },
  });
  return others.map(({ name, moves }) => ({ name, moves: moves.map(({ to, on }) => ({ to, on: dayText(on) })) }));
}
