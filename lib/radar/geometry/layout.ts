import { isRing, type Ring } from "../places/place.ts";
import type { Standing } from "../standing/standings.ts";
import { type Cell, isTooNear, moreCell, segmentCells } from "./cells.ts";
import { hundredth, type Point, sectorAngle } from "./point.ts";

/** A blip of the picture. `trail` is where it stood at the start of the span, when it moved to or fro since. */
export type PlacedBlip = Point & { standing: Standing; ring: Ring; trail: Point | null };

/** Those of a segment that found no cell. Never empty; in the list's order. */
export type MoreBlips = Point & { sector: number; ring: Ring; members: readonly Standing[] };

export type RadarLayout = { blips: readonly PlacedBlip[]; more: readonly MoreBlips[] };

/**
 * Where everything stands in the picture; the tray's stand nowhere. Each blip lies in the cell that its move keeps. When the past is replayed
 * a cell may have been given to another meanwhile: then the later to arrive goes behind the "+n".
 */
export function layoutOf(standings: readonly Standing[], sectorCount: number): RadarLayout {
  const cellsOf = onceEach((ring: Ring) => segmentCells(sectorCount, ring));
  const turned = (sector: number, point: Point) => turn(point, sector * sectorAngle(sectorCount));
  const blips: PlacedBlip[] = [];
  const more: MoreBlips[] = [];
  for (const { sector, ring, standings: inSegment } of segmentsOf(standings)) {
    const placed: Cell[] = [];
    const hidden: Standing[] = [];
    for (const standing of inSegment.toSorted(inOrderOfArrival)) {
      const cell = standing.move.cell === null ? null : cellsOf(ring)[standing.move.cell];
      if (!cell || placed.some((other) => isTooNear(cell, other))) {
        hidden.push(standing);
        continue;
      }
      placed.push(cell);
      const trail = trailStart(standing, (from, index) => cellsOf(from)[index] ?? moreCell(sectorCount, from));
      blips.push({ ...turned(sector, cell), standing, ring, trail: trail && turned(sector, trail) });
    }
    const at = turned(sector, moreCell(sectorCount, ring));
    if (hidden.length > 0) more.push({ ...at, sector, ring, members: hidden.toSorted(inOrderOfList) });
  }
  return { blips: blips.toSorted((a, b) => inOrderOfList(a.standing, b.standing)), more };
}

type Segment = { sector: number; ring: Ring; standings: Standing[] };

function segmentsOf(standings: readonly Standing[]): Segment[] {
  const segments = new Map<string, Segment>();
  for (const standing of standings) {
    const { sector, place: ring } = standing;
    if (!isRing(ring)) continue;
    const key = `${sector} ${ring}`;
    const segment = segments.get(key) ?? { sector, ring, standings: [] };
    segments.set(key, segment);
    segment.standings.push(standing);
  }
  return [...segments.values()];
}

function trailStart({ before, place, movement }: Standing, cellAt: (ring: Ring, index: number) => Point): Point | null {
  if (!before || movement === "same" || !isRing(before.to) || before.to === place) return null;
  return cellAt(before.to, before.cell ?? -1);
}

function turn({ x, y }: Point, angle: number): Point {
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  return { x: hundredth(x * cosine - y * sine), y: hundredth(x * sine + y * cosine) };
}

/** Of several that came on one day the first to be put on the radar: ids grow with time. */
function inOrderOfArrival(a: Standing, b: Standing): number {
  return compare(a.move.on, b.move.on) || compare(a.tactic.id, b.tactic.id);
}

function inOrderOfList(a: Standing, b: Standing): number {
  return a.number - b.number;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function onceEach<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}
