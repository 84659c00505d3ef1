import { pointAt, sectorAngle } from "./point.ts";
import { radarRadius } from "./rings.ts";

/** Half of the square that the picture fills: beyond the outermost ring are the sectors' names. */
export const pictureHalf = 394;

/** From the centre outwards, one at the start of each sector. */
export function spokeEnds(sectorCount: number) {
  return Array.from({ length: sectorCount }, (_, sector) => pointAt(radarRadius, sector * sectorAngle(sectorCount)));
}

/** The arc on which a sector's name stands outside the radar, and the angle of its middle. Below the centre it runs the other way, so that the name is upright. */
export type NameArc = { radius: number; middle: number; isBelow: boolean; path: string };

export function sectorNameArc(sector: number, sectorCount: number): NameArc {
  const angle = sectorAngle(sectorCount);
  const middle = (sector + 0.5) * angle;
  const isBelow = Math.cos(middle) < -0.2;
  const radius = radarRadius + (isBelow ? nameGap + capHeight : nameGap);
  const half = Math.min(angle / 2, Math.PI / 2) - 0.02;
  const [start, end] = isBelow ? [middle + half, middle - half] : [middle - half, middle + half];
  const from = pointAt(radius, start);
  const to = pointAt(radius, end);
  const path = `M${from.x} ${from.y}A${radius} ${radius} 0 0 ${isBelow ? 0 : 1} ${to.x} ${to.y}`;
  return { radius, middle, isBelow, path };
}

/** How long a sector's name may be. */
export function sectorNameLength(sectorCount: number): number {
  return (sectorAngle(sectorCount) - 0.1) * (radarRadius + nameGap);
}

const nameGap = 12;
const capHeight = 10;
