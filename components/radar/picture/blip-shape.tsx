import { blipPaths, numberBaselines, numberSize } from "#lib/radar/geometry/shapes.ts";
import type { Standing } from "#lib/radar/standing/standings.ts";

/** A blip around 0, 0: its shape says how it moved, filled what is in hand, dashed what is stale. */
export function BlipShape({ standing }: { standing: Standing }) {
  const { movement, isInHand, isStale, number } = standing;
  return (
    <>
      <path
        d={blipPaths[movement]}
        strokeWidth={1.5}
        strokeLinejoin="round"
        strokeDasharray={isStale ? "2.5 2" : undefined}
        className={`@max-[30rem]:scale-130 ${isInHand ? "fill-d-3" : "fill-paper"} ${isStale ? "stroke-d-grey" : "stroke-d-3"}`}
      />
      <text
        aria-hidden="true"
        y={numberBaselines[movement]}
        textAnchor="middle"
        fontSize={numberSize(number)}
        className={`font-mono @max-[30rem]:hidden ${isInHand ? "fill-paper font-semibold" : `font-medium ${isStale ? "fill-ink-3" : "fill-ink"}`}`}
      >
        {number}
      </text>
    </>
  );
}
