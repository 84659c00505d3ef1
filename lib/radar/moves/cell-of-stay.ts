import { nearestFreeCell, segmentCells } from "../geometry/cells.ts";
import { slotAt } from "../geometry/slots.ts";
import { isAtOnce, type Stay } from "./stays.ts";

/**
 * The cell of a segment that a tactic takes for a stay: the one nearest to its slot that is free all the while, so that no replay of the
 * past shows two in one place. A stay that lasts is content with one that is free now. Null: there is none.
 * @param others the stays of the others of its sector
 */
export function cellOfStay(
  { ring, from, until }: Pick<Stay, "ring" | "from" | "until">,
  { slot, others, sectorCount }: { slot: number; others: readonly Stay[]; sectorCount: number },
): number | null {
  const cells = segmentCells(sectorCount, ring);
  const beside = others.filter((other) => other.ring === ring && isAtOnce(other, { from, until }));
  const free = (stays: readonly Stay[]) =>
    nearestFreeCell(cells, slotAt(slot), new Set(stays.flatMap(({ cell }) => cell ?? [])));
  return free(beside) ?? (until === null ? free(beside.filter((other) => other.until === null)) : null);
}
