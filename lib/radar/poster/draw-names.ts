import { shortenedTo } from "../labels/label-lines.ts";
import { placeNames } from "../places/place.ts";
import type { Sector } from "../sectors/sector.ts";
import type { Standing } from "../standing/standings.ts";
import { lightTones } from "./light-tones.ts";
import type { Mark, TextMark } from "./mark.ts";
import { heightOf, type NameRow, nameColumns, rowsIn } from "./name-columns.ts";

const { line, ink, ink2, ink3 } = lightTones;

type Frame = { x: number; y: number; width: number; height: number };

/** In one column, and in two. */
const tallestRows = [20, 17] as const;
const largestSizes = [12.5, 11] as const;
const comfortableRow = 13.5;
const lowestRow = 11;
const columnGap = 20;

/** Whoever stands in the picture, by number and sector; in two columns where one would be too long. */
export function drawNames(standings: readonly Standing[], sectors: readonly Sector[], frame: Frame): Mark[] {
  const room = { comfortable: frame.height / comfortableRow, most: frame.height / lowestRow };
  const columns = nameColumns(standings, sectors, room);
  const width = (frame.width - (columns.length - 1) * columnGap) / columns.length;
  const isOne = columns.length === 1;
  const height = Math.min(tallestRows[isOne ? 0 : 1], frame.height / Math.max(...columns.map(rowsIn)));
  const size = Math.min(largestSizes[isOne ? 0 : 1], height * 0.68);
  return columns.flatMap((column, at) => {
    const x = frame.x + at * (width + columnGap);
    let { y } = frame;
    return column.flatMap((row, index) => {
      y += heightOf(row, index) * height;
      return drawRow(row, { x, y, width, height }, size);
    });
  });
}

/** @param frame `y` is where the row ends, `height` that of a tactic's row */
function drawRow(row: NameRow, { x, y, width, height }: Frame, size: number): Mark[] {
  const base = { kind: "text", y: y - height * 0.3, size, weight: 400, anchor: "start", fill: ink2 } as const;
  if (row.kind === "rest") return [{ ...base, x, text: `and ${row.count} more`, fill: ink3 }];
  if (row.kind === "tactic") return drawTactic(row.standing, base, { x, width });
  const name = shortenedTo(row.name, size, width);
  return [
    { ...base, x, y: y - height * 0.45, text: name, weight: 500, fill: ink3 },
    { kind: "path", x, y: y - height * 0.12, d: `M0 0H${width}`, stroke: line, strokeWidth: 1 },
  ];
}

/** Number, name, and the ring where there is room for it. */
function drawTactic(
  { tactic, number, place, isInHand, isStale }: Standing,
  base: Omit<TextMark, "x" | "text">,
  { x, width }: { x: number; width: number },
): Mark[] {
  const { size } = base;
  const weight = isInHand ? 600 : 400;
  const fill = isStale ? ink3 : isInHand ? ink : ink2;
  const nameX = x + size * 2.4;
  const ringWidth = width > 240 ? size * 5.8 : 0;
  const name = shortenedTo(tactic.name, size, x + width - ringWidth - nameX);
  const numbered: Mark = {
    ...base,
    x: nameX - size * 0.7,
    text: String(number),
    isMono: true,
    anchor: "end",
    fill: ink3,
  };
  const named: Mark = { ...base, x: nameX, text: name, weight, fill };
  const ring: Mark = { ...base, x: x + width - ringWidth, text: placeNames[place], fill: ink3 };
  return ringWidth > 0 ? [numbered, named, ring] : [numbered, named];
}
