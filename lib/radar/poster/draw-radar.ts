import type { Point } from "../geometry/point.ts";
import { blipPaths, numberBaselines, numberSize } from "../geometry/shapes.ts";
import type { PlacedLabel } from "../labels/place-labels.ts";
import { haloRing } from "../picture/halo-ring.ts";
import { nameSize, nameSizeInHand } from "../picture/names-in-picture.ts";
import { type RadarPicture, ringNameSize, sectorNameSize } from "../picture/radar-picture.ts";
import type { Ring } from "../places/place.ts";
import type { Standing } from "../standing/standings.ts";
import { lightTones } from "./light-tones.ts";
import type { Mark, PathMark } from "./mark.ts";

const { paper, line2, ink, ink2, ink3, d1, d3, dGrey, ring1, ring2 } = lightTones;
const tints: Record<Ring, string> = { habit: paper, practising: ring2, trying: ring1, considering: paper };

/** The radar around a point, as the page shows it. */
export function drawRadar(picture: RadarPicture, centre: Point): Mark[] {
  return [
    ...drawGround(picture, centre),
    ...picture.blips.flatMap(({ trail, ...to }) =>
      trail ? drawTrail(shifted(trail, centre), shifted(to, centre)) : [],
    ),
    ...drawRingNames(picture, centre),
    ...picture.blips.flatMap((blip) => drawBlip(blip.standing, shifted(blip, centre))),
    ...picture.blips.flatMap(({ standing }) => drawLabel(picture.labels.get(standing.tactic.slug), standing, centre)),
    ...picture.more.flatMap(({ members, ...at }) => drawMore(members.length, shifted(at, centre))),
  ];
}

function drawGround({ rings, spokes, sectorNames }: RadarPicture, centre: Point): Mark[] {
  return [
    ...rings.map(({ ring, radius }) => circle(centre, radius, { fill: tints[ring], stroke: line2, strokeWidth: 1 })),
    ...spokes.map(
      ({ x, y }) => ({ kind: "path", ...centre, d: `M0 0L${x} ${y}`, stroke: line2, strokeWidth: 1 }) as const,
    ),
    ...sectorNames.map(
      ({ name, arc }) =>
        ({ kind: "arc", ...centre, ...arc, text: name, size: sectorNameSize, weight: 600, fill: ink }) as const,
    ),
  ];
}

function drawRingNames({ rings }: RadarPicture, centre: Point): Mark[] {
  return rings.map(
    ({ ring, name, nameY }) =>
      ({
        kind: "text",
        x: centre.x,
        y: centre.y + nameY,
        text: name,
        size: ringNameSize,
        weight: 500,
        anchor: "middle",
        fill: ink3,
        halo: { stroke: tints[ring], width: 5 },
      }) as const,
  );
}

/** A blip's shape and number. */
export function drawBlip({ movement, isInHand, isStale, number }: Standing, at: Point): Mark[] {
  const stroke = isStale ? dGrey : d3;
  const filled = isStale ? ink3 : d3;
  const fill = isInHand ? filled : paper;
  return [
    {
      kind: "path",
      x: at.x,
      y: at.y,
      d: blipPaths[movement],
      fill,
      stroke,
      strokeWidth: 1.5,
      ...(isStale && { dash: [2.5, 2] }),
    },
    {
      kind: "text",
      x: at.x,
      y: at.y + numberBaselines[movement],
      text: String(number),
      size: numberSize(number),
      weight: isInHand ? 600 : 500,
      isMono: true,
      anchor: "middle",
      fill: isInHand ? paper : isStale ? ink3 : ink,
    },
  ];
}

export function drawTrail(from: Point, to: Point): Mark[] {
  return [
    { kind: "path", ...from, d: `M0 0L${to.x - from.x} ${to.y - from.y}`, stroke: d1, strokeWidth: 1.5, dash: [2, 3] },
    circle(from, 3, { fill: paper, stroke: d1, strokeWidth: 1.5 }),
  ];
}

function drawLabel(label: PlacedLabel | undefined, { isInHand, isStale }: Standing, centre: Point): Mark[] {
  if (!label) return [];
  return label.lines.map((text, index) => ({
    kind: "text",
    x: centre.x + label.x,
    y: centre.y + label.y + index * label.lineHeight,
    text,
    size: isInHand ? nameSizeInHand : nameSize,
    weight: isInHand ? 600 : 400,
    anchor: label.anchor,
    fill: isStale ? ink3 : isInHand ? ink : ink2,
    halo: { stroke: tints[haloRing(label.box)], width: 3.5 },
  }));
}

function drawMore(count: number, at: Point): Mark[] {
  const pill = "M-4 -9H4A9 9 0 0 1 4 9H-4A9 9 0 0 1 -4 -9Z";
  return [
    { kind: "path", ...at, d: pill, fill: paper, stroke: line2, strokeWidth: 1 },
    {
      kind: "text",
      x: at.x,
      y: at.y + 3.6,
      text: `+${count}`,
      size: 10,
      weight: 500,
      isMono: true,
      anchor: "middle",
      fill: ink2,
    },
  ];
}

function circle({ x, y }: Point, radius: number, paint: Pick<PathMark, "fill" | "stroke" | "strokeWidth">): PathMark {
  return {
    kind: "path",
    x,
    y,
    d: `M0 ${-radius}A${radius} ${radius} 0 0 1 0 ${radius}A${radius} ${radius} 0 0 1 0 ${-radius}Z`,
    ...paint,
  };
}

function shifted({ x, y }: Point, by: Point): Point {
  return { x: x + by.x, y: y + by.y };
}
