import { fullHand, type HandLog } from "../moves/full-hand.ts";
import { isInHand, isRing, rings, type TacticPlace } from "../places/place.ts";
import type { RadarRow } from "./radar-row.ts";

/** Where a tactic of a file lands on the file's day, and where it stood before; null: nowhere. */
export type Landing = { place: TacticPlace; before: TacticPlace | null };

/** `on` is the file's day; `before` the day on which everything stood where it had been. */
export type FileDays = { on: string; before: string };

/**
 * Where a tactic can land, what tells most of the file first. The last one is not in hand on any day, so that it always can.
 * @param wished where the file has it
 */
export function landingsOf({ movement }: RadarRow, wished: TacticPlace): readonly [Landing, ...Landing[]] {
  const at = (place: TacticPlace, before: TacticPlace | null): Landing => ({ place, before });
  const first = at(wished, placeBefore(movement, wished));
  const others = [wished, "considering" as const].flatMap((place) => [
    at(place, placeBefore(movement, place)),
    at(place, farBefore(movement, place)),
  ]);
  return [first, ...others];
}

/** The moves that bring a tactic to where it lands. */
export function movesTo({ place, before }: Landing, days: FileDays): { to: TacticPlace; on: string }[] {
  const here = { to: place, on: days.on };
  if (before === null) return [here];
  const there = { to: before, on: days.before };
  return before === place ? [there] : [there, here];
}

/** Whether with these moves too five are in hand at most, on each day. */
export function hasRoom(others: readonly HandLog[], moves: HandLog["moves"]): boolean {
  return moves.every(
    ({ to, on }, index) => !isInHand(to) || fullHand(others, on, moves[index + 1]?.on ?? null) === null,
  );
}

type Movement = RadarRow["movement"];

/**
 * Where it stood before. The format tells only which way a tactic moved: from the next ring, then. What moved in to the last place, or out to the
 * first, can have come from nowhere, and counts as unchanged.
 */
function placeBefore(movement: Movement, place: TacticPlace): TacticPlace | null {
  if (movement === "new") return null;
  const outwards: readonly TacticPlace[] = [...rings, "paused"];
  const index = isRing(place) ? rings.indexOf(place) : rings.length;
  if (movement === "in") return (isRing(place) ? outwards[index + 1] : undefined) ?? place;
  if (movement === "out") return outwards[index - 1] ?? place;
  return place;
}

/** The same without having been in hand: from the first ring beyond. */
function farBefore(movement: Movement, place: TacticPlace): TacticPlace | null {
  const near = placeBefore(movement, place);
  if (near === null || near === place || !isInHand(near)) return near;
  return movement === "in" ? "considering" : "habit";
}
