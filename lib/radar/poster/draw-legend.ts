import { blipPaths } from "../geometry/shapes.ts";
import { type Movement, movementNames } from "../places/movement.ts";
import { drawTrail } from "./draw-radar.ts";
import { lightTones } from "./light-tones.ts";
import type { Mark } from "./mark.ts";

const { paper, ink2, d3, dGrey } = lightTones;
const rowHeight = 19;
const movements: readonly Movement[] = ["in", "out", "new", "same"];

export const legendHeight = 4 * rowHeight;

/** What the shapes say, in two columns. @param since the span's first day in words: "23 Aug" */
export function drawLegend({ x, y, width }: { x: number; y: number; width: number }, since: string): Mark[] {
  const second = x + width * 0.42;
  const row = (index: number) => y + rowHeight * (index + 0.5);
  const said = (left: number, index: number, text: string): Mark => ({
    kind: "text",
    x: left,
    y: row(index) + 4,
    text,
    size: 11.5,
    weight: 400,
    anchor: "start",
    fill: ink2,
  });
  const shape = (left: number, index: number, movement: Movement, paint: object): Mark => ({
    kind: "path",
    x: left,
    y: row(index),
    d: blipPaths[movement],
    scale: 0.55,
    fill: paper,
    stroke: d3,
    strokeWidth: 1.2,
    ...paint,
  });
  return [
    ...movements.flatMap((movement, index) => [
      shape(x + 9, index, movement, {}),
      said(x + 28, index, movementNames[movement]),
    ]),
    shape(second + 15, 0, "same", { fill: d3 }),
    said(second + 34, 0, "filled, in hand"),
    shape(second + 15, 1, "same", { stroke: dGrey, dash: [2, 1.5] }),
    said(second + 34, 1, "dashed, stale"),
    ...drawTrail({ x: second + 4, y: row(2) }, { x: second + 26, y: row(2) }),
    said(second + 34, 2, `where it stood on ${since}`),
  ];
}
