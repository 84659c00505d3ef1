import { blipPaths, numberBaselines, numberSize } from "#lib/radar/geometry/shapes.ts";
import type { Standing } from "#lib/radar/standing/standings.ts";

/** A blip around 0, 0: its shape says how it moved, filled what is in hand, dashed what is stale. */
export function BlipShape({ standing: { movement, isInHand, isStale } }: { standing: Standing }) {
  const filled = isStale ? "fill-ink-3" : "fill-d-3";
  return (
    <path
      d={blipPaths[movement]}
      strokeWidth={1.5}
      strokeLinejoin="round"
      strokeDasharray={isStale ? "2.5 2" : undefined}
      className={`@max-[30rem]:scale-130 ${isInHand ? filled : "fill-paper"} ${isStale ? "stroke-d-grey" : "stroke-d-3"}`}
    />
  );
}

/** By which the list names it. A narrow picture has no room for it. */
export function BlipNumber({ standing: { movement, isInHand, isStale, number } }: { standing: Standing }) {
  const ink = isStale ? "fill-ink-3" : "fill-ink";
  return (
    <text
      aria-hidden="true"
      y={numberBaselines[movement]}
      textAnchor="middle"
      fontSize={numberSize(number)}
      className={`pointer-events-none font-mono @max-[30rem]:hidden ${isInHand ? "fill-paper font-semibold" : `${ink} font-medium`}`}
    >
      {number}
    </text>
  );
}
