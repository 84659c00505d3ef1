import { shortenedTo } from "../labels/label-lines.ts";
import { isRing, placeNames } from "../places/place.ts";
import type { Sector } from "../sectors/sector.ts";
import type { Standing } from "../standing/standings.ts";
import { lightTones } from "./light-tones.ts";
import type { Mark, TextMark } from "./mark.ts";

const { line, ink, ink2, ink3 } = lightTones;

type Frame = { x: number; y: number; width: number; height: number };
type Row = { kind: "head"; name: string } | { kind: "tactic"; standing: Standing } | { kind: "rest"; count: number };

const tallestRow = 20;
const lowestRow = 11;
const mostInOneColumn = 30;
const columnGap = 20;

/** Whoever stands in the picture, by number and sector; in two columns where one would be too long. */
export function drawNames(standings: readonly Standing[], sectors: readonly Sector[], frame: Frame): Mark[] {
  const shown = standings.filter(({ place }) => isRing(place));
  const all = rowsOf(shown, sectors);
  const columns = all.length > mostInOneColumn ? 2 : 1;
  const width = (frame.width - (columns - 1) * columnGap) / columns;
  const room = columns * (Math.floor(frame.height / lowestRow) - 1);
  const rows = all.length <= room ? all : cutOff(all, room);
  const cut = columns === 1 ? rows.length : cutBetween(rows);
  const height = Math.min(tallestRow, frame.height / Math.max(cut, rows.length - cut));
  return rows.flatMap((row, index) => {
    const [column, place] = index < cut ? [0, index] : [1, index - cut];
    const at = { x: frame.x + column * (width + columnGap), y: frame.y + place * height };
    return drawRow(row, { ...at, width, height });
  });
}

function rowsOf(standings: readonly Standing[], sectors: readonly Sector[]): Row[] {
  return sectors.flatMap(({ name }, index) => {
    const own = standings.filter(({ sector }) => sector === index);
    return own.length === 0
      ? []
      : [{ kind: "head", name } as const, ...own.map((standing) => ({ kind: "tactic", standing }) as const)];
  });
}

/** Where the second column begins: no sector's name is left alone below the first. */
function cutBetween(rows: readonly Row[]): number {
  const half = Math.ceil(rows.length / 2);
  return rows[half - 1]?.kind === "head" ? half - 1 : half;
}

function cutOff(rows: readonly Row[], room: number): Row[] {
  const kept = rows.slice(0, room - 1);
  const count = rows.slice(room - 1).filter(({ kind }) => kind === "tactic").length;
  return [...kept, { kind: "rest", count }];
}

function drawRow(row: Row, { x, y, width, height }: Frame): Mark[] {
  const size = Math.min(12.5, height * 0.68);
  const base = { kind: "text", y: y + height * 0.7, size, weight: 400, anchor: "start", fill: ink2 } as const;
  if (row.kind === "rest") return [{ ...base, x, text: `and ${row.count} more`, fill: ink3 }];
  if (row.kind === "head")
    return [
      { ...base, x, y: base.y + height * 0.1, text: shortenedTo(row.name, size, width), weight: 500, fill: ink3 },
      { kind: "path", x, y: y + height - 1, d: `M0 0H${width}`, stroke: line, strokeWidth: 1 },
    ];
  return drawTactic(row.standing, base, { x, width });
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
  const ringWidth = width > 240 ? size * 6.5 : 0;
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
