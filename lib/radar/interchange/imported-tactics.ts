import { nearestFreeCell, segmentCells } from "../geometry/cells.ts";
import { freeSlot, slotAt } from "../geometry/slots.ts";
import { isRing, type TacticPlace } from "../places/place.ts";
import { freeTacticSlug } from "../tactics/tactic-slug.ts";
import type { ImportLine } from "./import-plan.ts";

/** What stands on the radar before an import: it keeps its slug, slot and cell. */
export type Taken = { slug: string; sector: string; slot: number; place: TacticPlace; cell: number | null };

export type ImportedTactic = {
  slug: string;
  name: string;
  description: string;
  sector: string;
  slot: number;
  place: TacticPlace;
  /** One or two: where it stood on the day before, and where the file has it. */
  moves: { from: TacticPlace | null; to: TacticPlace; cell: number | null; on: string }[];
};

type Days = { on: string; before: string };

/** The tactics that a planned import makes, each with its slot and its cells. */
export function importedTactics(
  lines: readonly ImportLine[],
  taken: readonly Taken[],
  { sectorCount, ...days }: Days & { sectorCount: number },
): ImportedTactic[] {
  const slugs = new Set(taken.map(({ slug }) => slug));
  const slots = new Map<string, Set<number>>();
  for (const { sector, slot } of taken) inSet(slots, sector).add(slot);
  const cells = { before: new Cells(sectorCount), now: new Cells(sectorCount) };
  for (const { sector, place, cell } of taken) if (cell !== null) cells.now.keep(sector, place, cell);

  return lines.flatMap(({ row, place, before, sector }) => {
    if (place === null) return [];
    const slug = freeTacticSlug(row.name, slugs);
    slugs.add(slug);
    const slot = freeSlot(slug, inSet(slots, sector));
    inSet(slots, sector).add(slot);
    const now = cells.now.take(sector, place, slot);
    const wasHere = before === place;
    const moves = [];
    if (before !== null)
      moves.push({
        from: null,
        to: before,
        cell: wasHere ? now : cells.before.take(sector, before, slot),
        on: days.before,
      });
    if (!wasHere) moves.push({ from: before, to: place, cell: now, on: days.on });
    return [{ slug, name: row.name, description: row.description, sector, slot, place, moves }];
  });
}

/** Which cells of which segments are taken at one time. */
class Cells {
  readonly #sectorCount: number;
  readonly #taken = new Map<string, Set<number>>();

  constructor(sectorCount: number) {
    this.#sectorCount = sectorCount;
  }

  keep(sector: string, place: TacticPlace, cell: number): void {
    inSet(this.#taken, `${sector} ${place}`).add(cell);
  }

  /** The free cell nearest to a slot; null: none is free, or it is the tray. */
  take(sector: string, place: TacticPlace, slot: number): number | null {
    if (!isRing(place)) return null;
    const taken = inSet(this.#taken, `${sector} ${place}`);
    const cell = nearestFreeCell(segmentCells(this.#sectorCount, place), slotAt(slot), taken);
    if (cell !== null) taken.add(cell);
    return cell;
  }
}

function inSet<Value>(sets: Map<string, Set<Value>>, key: string): Set<Value> {
  const set = sets.get(key) ?? new Set<Value>();
  sets.set(key, set);
  return set;
}
