import type { PlacedBlip, RadarLayout } from "../geometry/layout.ts";
import { pictureHalf, spokeEnds } from "../geometry/outlines.ts";
import { type Point, pointAt, sectorAngle } from "../geometry/point.ts";
import { blipRadius, radarRadius, ringNameBox, ringRadii } from "../geometry/rings.ts";
import { blipReach } from "../geometry/shapes.ts";
import type { Box } from "../labels/box.ts";
import { type Named, type PlacedLabel, placeLabels, type Surroundings } from "../labels/place-labels.ts";
import { textWidth } from "../labels/text-width.ts";
import { rings } from "../places/place.ts";

export const nameSize = 11.5;
export const nameSizeInHand = 12.5;

/** In a narrow column those in hand alone have their names, large enough to be read there. */
export const largeNameSize = 25;

/** How much larger shapes are there (components/radar/picture/blip-shape.tsx). */
const largeShapes = 1.3;

/** Names beside their blips. Those in hand get room first, then from the inside outwards; names over the outer edge keep off the sectors' names. */
export function namesInPicture(layout: RadarLayout, sectorNames: readonly string[]): PlacedLabel[] {
  const sizeOf = ({ standing }: PlacedBlip) => (standing.isInHand ? nameSizeInHand : nameSize);
  return placeLabels(
    layout.blips.map((blip) => namedAs(blip, sizeOf(blip))),
    surroundingsOf(layout, sectorNames),
  );
}

export function largeNamesInPicture({ blips, more }: RadarLayout): PlacedLabel[] {
  const inHand = blips.filter(({ standing }) => standing.isInHand);
  const others = blips.filter(({ standing }) => !standing.isInHand);
  const { lines, ...surroundings } = surroundingsOf({ blips: inHand, more }, []);
  const covered = others.flatMap(crossOver);
  return placeLabels(
    inHand.map((blip) => namedAs(blip, largeNameSize, largeShapes)),
    { ...surroundings, lines: [...lines, ...covered] },
  );
}

/** Across a blip both ways: a name may cover it at a price. */
function crossOver({ x, y }: Point): Surroundings["lines"] {
  return [
    { from: { x: x - blipRadius, y }, to: { x: x + blipRadius, y }, price: 2.5 },
    { from: { x, y: y - blipRadius }, to: { x, y: y + blipRadius }, price: 2.5 },
  ];
}

function namedAs(blip: PlacedBlip, fontSize: number, scale = 1): Named {
  const { movement, tactic } = blip.standing;
  const reach = scale * blipReach[movement];
  return { key: tactic.slug, name: tactic.name, at: { x: blip.x, y: blip.y }, reach, fontSize, rank: rankOf(blip) };
}

function surroundingsOf({ blips, more }: RadarLayout, sectorNames: readonly string[]): Surroundings {
  return {
    frame: { left: 4 - pictureHalf, top: 4 - pictureHalf, right: pictureHalf - 4, bottom: pictureHalf - 4 },
    circles: [...blips, ...more].map(({ x, y }) => ({ x, y, radius: blipRadius })),
    boxes: [
      ...rings.map(ringNameBoxOf),
      ...sectorNames.flatMap((name, sector) => arcBoxes(name, sector, sectorNames.length)),
    ],
    lines: [
      ...blips.flatMap(({ x, y, trail }) =>
        trail
          ? [
              { from: trail, to: { x, y }, price: 1.4 },
              { from: trail, to: trail, price: 1 },
            ]
          : [],
      ),
      ...spokeEnds(sectorNames.length).map((to) => ({ from: { x: 0, y: 0 }, to, price: 0.7 })),
    ],
    isOutside: ({ x, y }) => Math.hypot(x, y) > radarRadius,
  };
}

function rankOf({ standing, ring }: PlacedBlip): number {
  if (standing.isInHand) return 0;
  const moved = standing.movement === "same" ? 0.5 : 0;
  return 1 + rings.indexOf(ring) + moved + (standing.isStale ? 4 : 0);
}

function ringNameBoxOf(ring: (typeof rings)[number]): Box {
  const { halfWidth, from, to } = ringNameBox;
  const outer = -ringRadii[ring].to;
  return { left: -halfWidth, right: halfWidth, top: outer + to, bottom: outer + from };
}

/** Small boxes along the arc on which a sector's name stands. */
function arcBoxes(name: string, sector: number, sectorCount: number): Box[] {
  const radius = radarRadius + 17;
  const length = textWidth(name, 13);
  const steps = Math.ceil(length / half);
  const middle = (sector + 0.5) * sectorAngle(sectorCount);
  return Array.from({ length: steps + 1 }, (_, step) =>
    square(pointAt(radius, middle + ((step / steps - 0.5) * length) / radius)),
  );
}

const half = 9;

function square({ x, y }: Point): Box {
  return { left: x - half, right: x + half, top: y - half, bottom: y + half };
}
