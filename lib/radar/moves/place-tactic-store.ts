import "server-only";
import type { Tx } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { dayText } from "#lib/shared/day-text.ts";
import { isRing, type TacticPlace } from "../places/place.ts";
import type { Sector } from "../sectors/sector.ts";
import { cellOfStay } from "./cell-of-stay.ts";
import { type Logged, layOutCells, type MoveCell } from "./lay-out-cells.ts";
import { staysOf } from "./stays.ts";

type Placed = { id: string; teamId: string; sector: string; slot: number };

/** The days of a stay; `until` null: it lasts. */
type Days = { from: string; until: string | null };

/**
 * The cell that a tactic gets when it comes to a place; null: none is free, or it is the tray. The radar is held.
 * @param days null: what stood there before now is not looked at
 */
export async function cellFor(
  tx: Tx,
  { id, teamId, sector, slot }: Placed,
  place: TacticPlace,
  sectors: readonly Sector[],
  days: Days | null = null,
): Promise<number | null> {
  if (!isRing(place)) return null;
  const logs = await readLogs(tx, { teamId, sector, id: { not: id }, moves: { some: { to: place } } });
  const others = logs.flatMap(({ moves }) => staysOf(moves)).filter(({ until }) => days !== null || until === null);
  const stay = { ring: place, ...(days ?? { from: "", until: null }) };
  return cellOfStay(stay, { slot, others, sectorCount: sectors.length });
}

/** Gives the room that somebody left to those of the segment that wait behind the "+n", the longest waiting first. */
export async function promoteInto(
  tx: Tx,
  { teamId, sector }: Pick<Placed, "teamId" | "sector">,
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
    .toSorted((a, b) => a.move.createdAt.getTime() - b.move.createdAt.getTime());
  for (const { tactic, move } of waiting) {
    const cell = await cellFor(tx, tactic, place, sectors, { from: dayText(move.on), until: null });
    if (cell !== null) await keepCells(tx, [{ tacticId: tactic.id, number: move.number, cell }]);
  }
}

/**
 * Finds cells for the whole log of tactics that came into a sector, where nobody else moves.
 * @param ids null: all of the sector come anew
 */
export async function settleInto(
  tx: Tx,
  { teamId, sector }: Pick<Placed, "teamId" | "sector">,
  ids: readonly string[] | null,
  sectors: readonly Sector[],
): Promise<void> {
  const logs = await readLogs(tx, { teamId, sector });
  const isNew = ({ id }: Logged) => ids === null || ids.includes(id);
  const settled = logs.filter((log) => !isNew(log));
  await keepCells(tx, layOutCells(logs.filter(isNew), settled, sectors.length));
}

async function readLogs(tx: Tx, where: Prisma.TacticWhereInput): Promise<Logged[]> {
  const tactics = await tx.tactic.findMany({
    where,
    select: {
      id: true,
      slot: true,
      moves: { orderBy: { number: "asc" }, select: { number: true, to: true, cell: true, on: true } },
    },
  });
  return tactics.map(({ moves, ...tactic }) => ({
    ...tactic,
    moves: moves.map((move) => ({ ...move, on: dayText(move.on) })),
  }));
}

async function keepCells(tx: Tx, cells: readonly MoveCell[]): Promise<void> {
  const ids = cells.map(({ tacticId }) => tacticId);
  const numbers = cells.map(({ number }) => number);
  const kept = cells.map(({ cell }) => cell);
  await tx.$executeRaw`
    UPDATE "TacticMove" AS move SET "cell" = one."cell"
    FROM unnest(${ids}::uuid[], ${numbers}::int[], ${kept}::int[]) AS one("tacticId", "number", "cell")
    WHERE move."tacticId" = one."tacticId" AND move."number" = one."number"`;
}
