import { textWidth } from "./text-width.ts";

/** A name in one line or two, as it is drawn. */
export type LabelLines = { lines: readonly string[]; width: number; isShortened: boolean };

/** In ems. */
const longestLine = 13;
const shortLine = 7.3;

/** The ways in which a name may be written beside its blip, the best first. */
export function waysToWrite(name: string, fontSize: number): LabelLines[] {
  const whole = { lines: [name], width: textWidth(name, fontSize), isShortened: false };
  const halves = inTwo(name, fontSize);
  const ways = [whole, ...(halves ? [halves] : [])].filter(({ width }) => width <= longestLine * fontSize);
  if (whole.width <= shortLine * fontSize) return ways;
  const short = shortened(name, fontSize, (ways.length > 0 ? shortLine : longestLine) * fontSize);
  return [...ways, short];
}

/** Cut at the break that makes both halves most alike. */
function inTwo(name: string, fontSize: number): LabelLines | null {
  const words = name.split(" ");
  const cuts = words.slice(1).map((_, index) => {
    const lines = [words.slice(0, index + 1).join(" "), words.slice(index + 1).join(" ")];
    return { lines, width: Math.max(...lines.map((line) => textWidth(line, fontSize))), isShortened: false };
  });
  return cuts.reduce<LabelLines | null>((best, cut) => (best && best.width <= cut.width ? best : cut), null);
}

/** As many letters as fit, with "…" for the rest. */
function shortened(name: string, fontSize: number, room: number): LabelLines {
  const line = shortenedTo(name, fontSize, room);
  return { lines: [line], width: textWidth(line, fontSize), isShortened: true };
}

/** @returns the text itself where it fits */
export function shortenedTo(text: string, fontSize: number, room: number): string {
  if (textWidth(text, fontSize) <= room) return text;
  let kept = "";
  for (const { segment } of letters.segment(text)) {
    if (textWidth(`${kept}${segment}…`, fontSize) > room) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

const letters = new Intl.Segmenter("en", { granularity: "grapheme" });

/** A text broken between words into lines no wider than `room`; the last of at most `most` lines is shortened. */
export function linesOf(text: string, fontSize: number, room: number, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    const fits = textWidth(longer, fontSize) <= room || lines.length === most;
    if (last === undefined || !fits) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines.map((line) => shortenedTo(line, fontSize, room));
}
