import type { Ring } from "../places/place.ts";
import { blipDistance, blipRadius, ringRadii } from "./rings.ts";

/** A place for one blip in a segment (one ring of one sector): `radius` in the picture's unit, `at` as a share of its sector's angle, 0 … 1. */
export type Cell = { radius: number; at: number };

/**
 * The cells of a segment, by index; the last is kept for the "+n" of those that found none. They lie on arcs, far enough from each other
 * and from the segment's borders that no two blips overlap and none leaves it.
 */
export function segmentCells(sectorCount: number, ring: Ring): readonly Cell[] {
  const angle = (2 * Math.PI) / sectorCount;
  return arcRadii(ring).flatMap((radius) => arcCells(radius, angle));
}

/** The free cell nearest to an angle; null: all but that of the "+n" are taken. */
export function nearestFreeCell(cells: readonly Cell[], at: number, taken: ReadonlySet<number>): number | null {
  let nearest: number | null = null;
  for (let index = 0; index < cells.length - 1; index += 1)
    if (!taken.has(index) && awayFrom(cells, index, at) < awayFrom(cells, nearest, at)) nearest = index;
  return nearest;
}

function awayFrom(cells: readonly Cell[], index: number | null, at: number): number {
  const cell = index === null ? undefined : cells[index];
  return cell ? Math.abs(cell.at - at) : Number.POSITIVE_INFINITY;
}

/** Arcs from the outer border inwards, evenly apart. */
function arcRadii(ring: Ring): number[] {
  const { from, to } = ringRadii[ring];
  const outermost = to - blipRadius;
  const room = outermost - (from + blipRadius);
  const gaps = Math.floor(room / blipDistance);
  const step = gaps === 0 ? 0 : room / gaps;
  return Array.from({ length: gaps + 1 }, (_, index) => outermost - index * step);
}

/** As many as there is room for between the two spokes, evenly apart: two on one arc are `blipDistance` from each other in a straight line. */
function arcCells(radius: number, angle: number): Cell[] {
  const margin = Math.asin(Math.min(1, blipRadius / radius));
  const room = angle - 2 * margin;
  if (room < 0) return [];
  const apart = 2 * Math.asin(Math.min(1, blipDistance / (2 * radius)));
  const gaps = Math.floor(room / apart);
  if (gaps === 0) return [{ radius, at: 0.5 }];
  return Array.from({ length: gaps + 1 }, (_, index) => ({ radius, at: (margin + (room * index) / gaps) / angle }));
}
