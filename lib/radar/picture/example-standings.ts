import { nearestFreeCell, segmentCells } from "../geometry/cells.ts";
import { freeSlot, slotAt } from "../geometry/slots.ts";
import type { TacticMove } from "../moves/move.ts";
import { movementOf } from "../places/movement.ts";
import { isInHand, type Ring } from "../places/place.ts";
import type { Span, Standing } from "../standing/standings.ts";

type Example = readonly [name: string, sector: number, ring: Ring, before?: Ring];

const examples: readonly Example[] = [
  ["Load balancing", 0, "habit"],
  ["Connection pooling", 0, "practising", "trying"],
  ["Caching", 0, "considering"],
  ["Mock third parties", 1, "habit"],
  ["Timers in tests", 1, "trying", "considering"],
  ["Ten-minute build", 1, "considering"],
  ["Spike test", 2, "habit", "practising"],
  ["Run on change", 2, "practising"],
  ["Chaos experiment", 2, "considering", "trying"],
  ["Histograms", 3, "trying"],
  ["Symptom alerts", 3, "considering"],
  ["Office hours", 4, "habit"],
  ["Measure the fix", 4, "practising", "trying"],
  ["Celebrate gains", 4, "considering"],
];

/** What a radar could look like after some months, for a team that has none yet. */
export function exampleStandings(sectorCount: number, { from, to }: Span): Standing[] {
  return examples
    .filter(([, sector]) => sector < sectorCount)
    .map(([name, sector, place, before = place], index) => {
      const slug = name.toLowerCase().replaceAll(" ", "-");
      const slot = freeSlot(slug, new Set());
      const moveTo = (number: number, ring: Ring, on: string): TacticMove => ({
        number,
        from: null,
        to: ring,
        cell: nearestFreeCell(segmentCells(sectorCount, ring), slotAt(slot), new Set()),
        on,
        reason: "",
        reviewOn: null,
        movedBy: "",
      });
      const [first, last] = [moveTo(1, before, from), moveTo(2, place, to)];
      const facts = { description: "", ownerId: null, owner: "", endsOn: null, looks: [] };
      return {
        tactic: { id: slug, slug, name, sector: String(sector), slot, moves: [first, last], ...facts },
        number: index + 1,
        place,
        sector,
        move: last,
        broughtBy: last,
        before: first,
        movement: movementOf(before, place),
        isInHand: isInHand(place),
        isStale: false,
      };
    });
}
