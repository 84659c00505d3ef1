import { blipPaths } from "#lib/radar/geometry/shapes.ts";
import type { Movement } from "#lib/radar/places/movement.ts";

/** The words that a line of the list has room for; what is unchanged needs none. */
const words: Record<Movement, string> = { in: "in", out: "out", new: "new", same: "" };

/** How a tactic moved, as the picture draws it, with a word. */
export function MovementMark({ movement }: { movement: Movement }) {
  if (movement === "same") return null;
  return (
    <span aria-hidden="true" className="flex items-center gap-1.5 whitespace-nowrap text-meta">
      <svg viewBox="-14 -14 28 28" width="14" height="14" className="shrink-0">
        <path d={blipPaths[movement]} strokeWidth={2.2} strokeLinejoin="round" className="fill-paper stroke-d-3" />
      </svg>
      {words[movement]}
    </span>
  );
}
