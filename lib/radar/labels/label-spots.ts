import type { Point } from "../geometry/point.ts";
import type { Box } from "./box.ts";
import type { LabelLines } from "./label-lines.ts";

/** Where a name could stand: its text's anchor, the first line's baseline, and the box that it fills. */
export type LabelSpot = {
  lines: readonly string[];
  anchor: "start" | "middle" | "end";
  x: number;
  y: number;
  lineHeight: number;
  box: Box;
  /** What it costs the reader, before what it covers. */
  price: number;
};

/** Between a blip's reach and its name. */
const gap = 2.5;

/** Beside its blip, then above and below, then at its corners. */
const sides: readonly { dx: -1 | 0 | 1; dy: -1 | 0 | 1; price: number }[] = [
  { dx: 1, dy: 0, price: 0 },
  { dx: -1, dy: 0, price: 0.3 },
  { dx: 0, dy: 1, price: 0.8 },
  { dx: 0, dy: -1, price: 0.8 },
  { dx: 1, dy: 1, price: 1.6 },
  { dx: 1, dy: -1, price: 1.6 },
  { dx: -1, dy: 1, price: 1.8 },
  { dx: -1, dy: -1, price: 1.8 },
];

/** All spots of a name around its blip. @param blip `reach`: how far around its middle names keep off */
export function spotsAround(
  blip: Point & { reach: number },
  ways: readonly LabelLines[],
  fontSize: number,
): LabelSpot[] {
  return ways.flatMap((way) => sides.map((side) => spotAt(blip, way, side, fontSize)));
}

function spotAt(
  blip: Point & { reach: number },
  { lines, width, isShortened }: LabelLines,
  { dx, dy, price }: (typeof sides)[number],
  fontSize: number,
): LabelSpot {
  const lineHeight = fontSize + 1.5;
  const height = lines.length * lineHeight;
  const isCorner = dx !== 0 && dy !== 0;
  const away = blip.reach + gap;
  const x = blip.x + dx * (isCorner ? away - 6 : away);
  const left = x - (dx === 1 ? 0 : dx === -1 ? width : width / 2);
  const middle = blip.y + dy * (away - (isCorner ? 4 : 0) + height / 2);
  const top = middle - height / 2;
  return {
    lines,
    anchor: dx === 1 ? "start" : dx === -1 ? "end" : "middle",
    x,
    y: top + lineHeight * 0.78,
    lineHeight,
    box: { left, top, right: left + width, bottom: top + height },
    price: price + (lines.length - 1) * 0.9 + (isShortened ? 4 : 0),
  };
}
