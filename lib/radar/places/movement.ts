import { isRing, rings, type TacticPlace } from "./place.ts";

/** What became of a tactic between two days. */
export type Movement = "in" | "out" | "new" | "same";

export const movementNames: Record<Movement, string> = {
  in: "moved in",
  out: "moved out",
  new: "new",
  same: "unchanged",
};

/**
 * From where it stood to where it stands. The tray is farther out than every ring; between its two there is no movement.
 * @param before null: it was not on the radar yet
 */
export function movementOf(before: TacticPlace | null, now: TacticPlace): Movement {
  if (before === null) return "new";
  const step = distance(before) - distance(now);
  if (step === 0) return "same";
  return step > 0 ? "in" : "out";
}

function distance(place: TacticPlace): number {
  return isRing(place) ? rings.indexOf(place) : rings.length;
}
