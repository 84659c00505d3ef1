import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { nearestFreeCell, segmentCells } from "../geometry/cells.ts";
import { slotAt } from "../geometry/slots.ts";
import { isRing, type TacticPlace } from "../places/place.ts";
import type { Sector } from "../sectors/sector.ts";

type Placed = { id: string; teamId: string; sector: string; slot: number };

/** The cell that a tactic gets when it comes to a place; null: none is free, or it is the tray. The radar is held. */
export async function cellFor(
  tx: Tx,
  { id, teamId, sector, slot }: Placed,
  place: TacticPlace,
  sectors: readonly Sector[],
): Promise<number | null> {
  if (!isRing(place)) return null;
  const others = await tx.tactic.findMany({
    where: { teamId, sector, place, id: { not: id } },
    select: { moves: { orderBy: { number: "desc" }, take: 1, select: { cell: true } } },
  });
  const taken = new Set(others.flatMap(({ moves }) => moves[0]?.cell ?? []));
  return nearestFreeCell(segmentCells(sectors.length, place), slotAt(slot), taken);
}

/** Gives a cell that became free to the tactic of the segment that has waited longest behind the "+n". */
export async function promoteInto(
  tx: Tx,
  { teamId, sector }: Placed,
  place: TacticPlace,
  sectors: readonly Sector[],
): Promise<void> {
  if (!isRing(place)) return;
  const standing = await tx.tactic.findMany({
    where: { teamId, sector, place },
    select: { id: true, teamId: true, sector: true, slot: true, moves: { orderBy: { number: "desc" }, take: 1 } },
  });
  const waiting = standing
    .flatMap(({ moves, ...tactic }) => (moves[0] && moves[0].cell === null ? [{ tactic, move: moves[0] }] : []))
    .toSorted((a, b) => a.move.createdAt.getTime() - b.move.createdAt.getTime())[0];
  if (!waiting) return;
  const cell = await cellFor(tx, waiting.tactic, place, sectors);
  const { tacticId, number } = waiting.move;
  if (cell !== null) await tx.tacticMove.update({ where: { tacticId_number: { tacticId, number } }, data: { cell } });
}
