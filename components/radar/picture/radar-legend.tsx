import { blipPaths } from "#lib/radar/geometry/shapes.ts";
import { type Movement, movementNames } from "#lib/radar/places/movement.ts";
import type { Span } from "#lib/radar/standing/standings.ts";
import { spanTexts } from "#lib/radar/view/day-words.ts";

const movements: readonly Movement[] = ["in", "out", "new", "same"];

/** What the picture's shapes say. */
export function RadarLegend({ span }: { span: Span }) {
  return (
    <ul className="flex flex-wrap justify-center gap-x-4 gap-y-1 text-ink-2 text-meta">
      {movements.map((movement) => (
        <li key={movement} className="flex items-center gap-1.5">
          <svg aria-hidden="true" viewBox="-14 -14 28 28" width="14" height="14">
            <path d={blipPaths[movement]} strokeWidth={2.5} strokeLinejoin="round" className="fill-paper stroke-d-3" />
          </svg>
          {movementNames[movement]}
        </li>
      ))}
      <li className="flex items-center gap-1.5">
        <svg aria-hidden="true" width="26" height="10" strokeWidth={1.5} fill="none" className="stroke-d-1">
          <line x1="8" y1="5" x2="25" y2="5" strokeDasharray="2 3" strokeLinecap="round" />
          <circle cx="4" cy="5" r="3" />
        </svg>
        where it stood on {spanTexts(span).from}
      </li>
      <li className="flex items-center gap-1.5">
        <svg aria-hidden="true" width="12" height="12">
          <circle cx="6" cy="6" r="5" className="fill-d-3" />
        </svg>
        filled, in hand
      </li>
      <li className="flex items-center gap-1.5">
        <svg aria-hidden="true" width="14" height="14" viewBox="-7 -7 14 14">
          <circle r="5" strokeWidth={1.25} strokeDasharray="2 1.5" className="fill-paper stroke-d-grey" />
        </svg>
        dashed, stale
      </li>
    </ul>
  );
}
