export type Side = "left" | "right";

/** What the words of a mark take, with the way to its handle, in px. */
const room = 170;
const handle = 12;

/**
 * On which side of each mark its words have room, so that they lie neither over each other nor over a handle; undefined
 * where there is none. `places` in px from the left, ascending; the newest mark is served first, and rather at its right.
 */
export function sidesWithRoom(places: readonly number[], width: number): (Side | undefined)[] {
  const sides: (Side | undefined)[] = places.map(() => undefined);
  let free = width;
  for (let k = places.length - 1; k >= 0; k -= 1) {
    const at = places[k] ?? 0;
    const before = k > 0 ? (places[k - 1] ?? 0) + handle : 0;
    if (at + room <= free) sides[k] = "right";
    else if (at <= free && at - room >= before) sides[k] = "left";
    free = sides[k] === "left" ? at - room : Math.min(free, at - handle);
  }
  return sides;
}
