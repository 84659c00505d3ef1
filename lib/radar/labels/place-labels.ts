import type { Point } from "../geometry/point.ts";
import { blipRadius } from "../geometry/rings.ts";
import { type Box, boxesOverlap, boxMeetsCircle, boxMeetsLine } from "./box.ts";
import { type LabelLines, waysToWrite } from "./label-lines.ts";
import { type LabelSpot, spotsAround } from "./label-spots.ts";

/** A name to be written beside its blip, off its `reach`. The lower its `rank`, the sooner it gets room. */
export type Named = { key: string; name: string; at: Point; reach: number; fontSize: number; rank: number };

export type PlacedLabel = LabelSpot & { key: string };

/** What names keep off. Lines may be crossed where there is no better room. */
export type Surroundings = {
  /** Names keep within it. */
  frame: Box;
  circles: readonly (Point & { radius: number })[];
  boxes: readonly Box[];
  lines: readonly { from: Point; to: Point; price: number }[];
  /** Whether a box's corner there is to be avoided, though it may lie there. */
  isOutside: (corner: Point) => boolean;
};

/**
 * Names beside their blips: none covers a blip, another name or what else is drawn. Each takes the spot that covers least and lets most
 * others be; in a few rounds they give way to each other. What still collides in the end goes by rank, and is left out where no spot is free.
 */
export function placeLabels(named: readonly Named[], surroundings: Surroundings): PlacedLabel[] {
  const wishes = named
    .toSorted((a, b) => a.rank - b.rank || (a.key < b.key ? -1 : 1))
    .map((one) => ({ key: one.key, spots: possibleSpots(one, surroundings), chosen: null as LabelSpot | null }))
    .filter(({ spots }) => spots.length > 0);
  for (let round = 0; round < rounds; round += 1) if (!giveWay(wishes)) break;
  return settle(wishes);
}

const rounds = 6;
const collision = 3;
/** What could be taken for another's, or for a line of it. */
const doubt = 0.6;
const apart = 4;

/** Each takes what is best for it while the others are where they are. @returns whether one changed */
function giveWay(wishes: readonly Wish[]): boolean {
  let hasChanged = false;
  for (const wish of wishes) {
    const best = cheapest(wish, wishes);
    if (best !== wish.chosen) hasChanged = true;
    wish.chosen = best;
  }
  return hasChanged;
}

type Wish = { key: string; spots: readonly LabelSpot[]; chosen: LabelSpot | null };

function possibleSpots({ name, at, reach, fontSize }: Named, surroundings: Surroundings): LabelSpot[] {
  const ways: LabelLines[] = waysToWrite(name, fontSize);
  return spotsAround({ ...at, reach }, ways, fontSize).flatMap((spot) => {
    if (isBlocked(grown(spot.box, 1), at, surroundings)) return [];
    const crossed = surroundings.lines.filter(({ from, to }) => boxMeetsLine(spot.box, from, to));
    const outside = corners(spot.box).filter(surroundings.isOutside).length;
    const beside = surroundings.circles.filter((circle) => !isOwn(circle, at) && isBeside(spot.box, circle)).length;
    const covered = crossed.reduce((sum, { price }) => sum + price, 0);
    return { ...spot, price: spot.price + covered + outside + beside * doubt };
  });
}

function isBlocked(box: Box, own: Point, { frame, circles, boxes }: Surroundings): boolean {
  return (
    box.left < frame.left ||
    box.right > frame.right ||
    box.top < frame.top ||
    box.bottom > frame.bottom ||
    boxes.some((other) => boxesOverlap(box, other)) ||
    circles.some((circle) =>
      boxMeetsCircle(box, circle, isOwn(circle, own) ? Math.min(circle.radius, blipRadius - 4) : circle.radius),
    )
  );
}

/** A name so near to another blip could be taken for that one's. */
function isBeside(box: Box, { x, y, radius }: Point & { radius: number }): boolean {
  return boxMeetsCircle(box, { x, y }, radius + 5);
}

function isOwn(circle: Point, own: Point): boolean {
  return circle.x === own.x && circle.y === own.y;
}

function cheapest(wish: Wish, wishes: readonly Wish[]): LabelSpot | null {
  let best: LabelSpot | null = null;
  let lowest = Number.POSITIVE_INFINITY;
  for (const spot of wish.spots) {
    let price = spot.price;
    const near = grown(spot.box, apart);
    for (const { chosen } of wishes) {
      if (price >= lowest) break;
      if (!chosen || chosen === wish.chosen || !boxesOverlap(near, chosen.box)) continue;
      price += boxesOverlap(spot.box, chosen.box) ? collision : doubt;
    }
    if (price < lowest) [best, lowest] = [spot, price];
  }
  return best;
}

/** By rank: the chosen spot where it is free, else the best free one. */
function settle(wishes: readonly Wish[]): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const { key, spots, chosen } of wishes) {
    const inOrder = [...(chosen ? [chosen] : []), ...spots.toSorted((a, b) => a.price - b.price)];
    const free = inOrder.find((spot) => !placed.some((other) => boxesOverlap(spot.box, other.box)));
    if (free) placed.push({ ...free, key });
  }
  return placed;
}

function corners({ left, top, right, bottom }: Box): Point[] {
  return [left, right].flatMap((x) => [top, bottom].map((y) => ({ x, y })));
}

function grown({ left, top, right, bottom }: Box, by: number): Box {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}
