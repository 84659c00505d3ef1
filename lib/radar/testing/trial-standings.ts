import fc from "fast-check";
import { nearestFreeCell, segmentCells } from "../geometry/cells.ts";
import { freeSlot, slotAt } from "../geometry/slots.ts";
import { movementOf } from "../places/movement.ts";
import { isInHand, isRing, places, type Ring } from "../places/place.ts";
import type { Standing } from "../standing/standings.ts";

type Wish = Pick<Standing, "place" | "isStale"> & { name: string; sector: number; before: Ring | null };
type Trial = { sectorCount: number; wishes: readonly Wish[] };

/** For tests: up to 60 tactics of 3 to 6 sectors, each with a place, and one before. */
export const trials: fc.Arbitrary<Trial> = fc.integer({ min: 3, max: 6 }).chain((sectorCount) => {
  const ring = fc.constantFrom<Ring>("habit", "practising", "trying", "considering");
  const wish = fc.record({
    name: fc.oneof(fc.lorem({ maxCount: 6 }), fc.string({ minLength: 1, maxLength: 60, unit: "grapheme" })),
    sector: fc.oneof(fc.nat(sectorCount - 1), fc.constant(0)),
    place: fc.oneof(fc.constantFrom(...places), ring, fc.constant<Ring>("considering")),
    before: fc.option(ring),
    isStale: fc.boolean(),
  });
  return fc.record({ sectorCount: fc.constant(sectorCount), wishes: fc.array(wish, { maxLength: 60 }) });
});

/** Puts them on a radar one after the other, as the store does. */
export function standTrial({ sectorCount, wishes }: Trial): Standing[] {
  const slots = wishes.map(() => new Set<number>());
  const taken = new Map<string, Set<number>>();
  return wishes.map(({ name, sector, place, before, isStale }, index) => {
    const slug = `tactic-${index}`;
    const slot = freeSlot(slug, slots[sector] ?? new Set());
    slots[sector]?.add(slot);
    const cellIn = (ring: Ring) => {
      const others = taken.get(`${sector} ${ring}`) ?? new Set<number>();
      return { others, cell: nearestFreeCell(segmentCells(sectorCount, ring), slotAt(slot), others) };
    };
    const now = isRing(place) ? cellIn(place) : null;
    if (now && now.cell !== null) taken.set(`${sector} ${place}`, now.others.add(now.cell));
    const rest = { reason: "", reviewOn: null, movedBy: "Mia" };
    const from = before && { number: 1, from: null, to: before, cell: cellIn(before).cell, on: "2026-06-01", ...rest };
    const move = { number: 2, from: before, to: place, cell: now?.cell ?? null, on: "2026-10-01", ...rest };
    const facts = { description: "", sector: String(sector), ownerId: null, owner: "", endsOn: null };
    const moves = from ? [from, move] : [move];
    return {
      tactic: { id: slug.padStart(10, "0"), slug, name, slot, ...facts, moves, looks: [] },
      number: index + 1,
      place,
      sector,
      move,
      broughtBy: move,
      before: from,
      movement: movementOf(before, place),
      isInHand: isInHand(place),
      isStale,
    };
  });
}
