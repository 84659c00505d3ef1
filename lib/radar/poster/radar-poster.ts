import { pictureHalf } from "../geometry/outlines.ts";
import { linesOf } from "../labels/label-lines.ts";
import { pictureOf } from "../picture/radar-picture.ts";
import type { Sector } from "../sectors/sector.ts";
import type { Span, Standing } from "../standing/standings.ts";
import { spanTexts } from "../view/day-words.ts";
import { drawLegend, legendHeight } from "./draw-legend.ts";
import { drawNames } from "./draw-names.ts";
import { drawRadar } from "./draw-radar.ts";
import { lightTones } from "./light-tones.ts";
import type { Drawing, Mark } from "./mark.ts";

export type RadarPoster = {
  teamName: string;
  /** What the page opens with: "Five tactics in hand." */
  sentence: string;
  sectors: readonly Sector[];
  standings: readonly Standing[];
  span: Span;
};

/** As A4 lies, 4 to the millimetre. */
const width = 1188;
const height = 840;
const margin = 24;

/** The radar as a sheet for the wall: the picture, whose it is and of which day, all names by number, and what the shapes say. */
export function radarPoster({ teamName, sentence, sectors, standings, span }: RadarPoster): Drawing {
  const { paper } = lightTones;
  const days = spanTexts(span);
  const centre = { x: margin + pictureHalf, y: height / 2 };
  const column = { x: margin + 2 * pictureHalf + 20, width: width - 3 * margin - 2 * pictureHalf - 4 };
  const head = drawHead({ teamName, day: days.to, sentence }, column);
  const legendY = height - margin - 14 - legendHeight;
  const names = { ...column, y: head.bottom + 18, height: legendY - 24 - (head.bottom + 18) };
  return {
    width,
    height,
    title: `Tactics radar of ${teamName}, ${days.to}`,
    marks: [
      { kind: "path", x: 0, y: 0, d: `M0 0H${width}V${height}H0Z`, fill: paper },
      ...drawRadar(pictureOf(standings, sectors), centre),
      ...head.marks,
      ...drawNames(standings, sectors, names),
      ...drawLegend({ ...column, y: legendY }, days.from),
    ],
  };
}

type Head = { teamName: string; day: string; sentence: string };

function drawHead({ teamName, day, sentence }: Head, { x, width: room }: { x: number; width: number }) {
  const { ink, ink2, ink3 } = lightTones;
  const marks: Mark[] = [];
  let bottom = margin + 6;
  function write(text: string, size: number, paint: { weight: 400 | 500 | 600; fill: string }, most: number) {
    for (const line of linesOf(text, size, room, most)) {
      bottom += size * 1.3;
      marks.push({ kind: "text", x, y: bottom - size * 0.25, text: line, size, anchor: "start", ...paint });
    }
  }
  write(teamName, 24, { weight: 600, fill: ink }, 2);
  write(`Tactics radar, ${day}`, 13, { weight: 400, fill: ink3 }, 1);
  bottom += 8;
  write(sentence, 14, { weight: 400, fill: ink2 }, 4);
  return { marks, bottom };
}
