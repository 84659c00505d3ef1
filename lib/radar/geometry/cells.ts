import type { Ring } from "../places/place.ts";
import { distance, type Point, pointAt, sectorAngle } from "./point.ts";
import { blipDistance, blipRadius, ringNameBox, ringRadii } from "./rings.ts";
import { slotAt, slotCount } from "./slots.ts";

/** A place for one blip in a segment (one ring of one sector). `at` is a share of its sector's angle, 0 … 1; the point lies as in the first sector. */
export type Cell = Point & { at: number };

/**
 * The cells of a segment, by index: where each slot's angle crosses each lane of the ring, from its outer border inwards. They overlap each
 * other, so that a tactic stands where its slot is. Null: a blip would not lie inside the segment there, or over a ring's name or the "+n".
 * An index means the same slot and lane however many sectors there are.
 */
export function segmentCells(sectorCount: number, ring: Ring): readonly (Cell | null)[] {
  const more = moreCell(sectorCount, ring);
  return laneRadii(ring).flatMap((radius) =>
    Array.from({ length: slotCount }, (_, slot) => {
      const cell = cellOf(sectorCount, radius, slotAt(slot));
      return isInside(cell, radius, sectorCount) && isClearOfNames(cell, sectorCount, ring) && !isTooNear(cell, more)
        ? cell
        : null;
    }),
  );
}

/** Where the "+n" of those stands that found no cell: near the segment's end. */
export function moreCell(sectorCount: number, ring: Ring): Cell {
  const { from, to } = ringRadii[ring];
  const radius = ring === "habit" ? to - ringNameBox.from - blipRadius : from + blipRadius + 1;
  const offset = Math.asin((blipRadius + 2) / radius);
  return cellOf(sectorCount, radius, 1 - offset / sectorAngle(sectorCount));
}

/**
 * The free cell nearest to an angle, and of several there the one with the most room around it; null: all are taken or too near to one
 * that is.
 */
export function nearestFreeCell(
  cells: readonly (Cell | null)[],
  at: number,
  taken: ReadonlySet<number>,
): number | null {
  const others = [...taken].flatMap((index) => cells[index] ?? []);
  let best: { index: number; away: number; room: number } | null = null;
  for (const [index, cell] of cells.entries()) {
    if (!cell || others.some((other) => isTooNear(cell, other))) continue;
    const away = Math.abs(cell.at - at);
    if (best && away > best.away + sameAngle) continue;
    const room = roomOf(cell, others) + liking(index);
    if (!best || away < best.away - sameAngle || room > best.room) best = { index, away, room };
  }
  return best?.index ?? null;
}

export function isTooNear(a: Point, b: Point): boolean {
  return distance(a, b) < blipDistance;
}

const sameAngle = 1e-9;

/** Beyond this, another blip is no hindrance. */
const enoughRoom = 4 * blipDistance;

function roomOf(cell: Cell, others: readonly Cell[]): number {
  return Math.min(enoughRoom, ...others.map((other) => distance(cell, other)));
}

/** Where there is room enough everywhere, each slot likes another lane: blips lie spread, not on one arc. */
function liking(index: number): number {
  const lane = Math.floor(index / slotCount);
  const slot = index % slotCount;
  return ((slot * 0.618 + lane * 0.382) % 1) * blipRadius;
}

/** From the outer border inwards, evenly apart, and so close that blips of two lanes stand between each other; Habit's arcs are short. */
function laneRadii(ring: Ring): number[] {
  const { from, to } = ringRadii[ring];
  const outermost = to - blipRadius;
  const room = outermost - from - blipRadius;
  const gaps = Math.floor(room / ((ring === "habit" ? 0.45 : 0.93) * blipDistance));
  return Array.from({ length: gaps + 1 }, (_, lane) => outermost - (lane * room) / gaps);
}

function cellOf(sectorCount: number, radius: number, at: number): Cell {
  return { ...pointAt(radius, at * sectorAngle(sectorCount)), at };
}

/** Neither of the two spokes touches it. */
function isInside({ at }: Cell, radius: number, sectorCount: number): boolean {
  const angle = Math.min(at, 1 - at) * sectorAngle(sectorCount);
  return angle >= Math.PI / 2 || radius * Math.sin(angle) >= blipRadius;
}

/** As if names stood on every spoke: a cell is one in every sector. */
function isClearOfNames({ at, x, y }: Cell, sectorCount: number, ring: Ring): boolean {
  const angle = Math.min(at, 1 - at) * sectorAngle(sectorCount);
  const { x: side, y: up } = pointAt(Math.hypot(x, y), angle);
  const { halfWidth, from, to } = ringNameBox;
  const outer = ringRadii[ring].to;
  const nearest = { x: Math.min(side, halfWidth), y: -Math.min(Math.max(-up, outer - from), outer - to) };
  return distance({ x: side, y: up }, nearest) >= blipRadius;
}
