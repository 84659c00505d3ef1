/** How good a story is on each chosen axis, at the worst and at the best: more is better. Null: unknown. */
export type Bounds = readonly ({ worst: number; best: number } | null)[];

/**
 * Whether A is better than B: its worst estimate is at least B's best on every axis, and better on one. Where anything is unknown, nobody can say so.
 */
export function beats(a: Bounds, b: Bounds): boolean {
  const pairs = a.map((own, axis) => ({ own, other: b[axis] }));
  if (pairs.some(({ own, other }) => !own || !other)) return false;
  const leads = pairs.map(({ own, other }) => (own?.worst ?? 0) - (other?.best ?? 0));
  return leads.every((lead) => lead >= 0) && leads.some((lead) => lead > 0);
}

/**
 * Those that no other beats, in the given order: the undominated set. There is no first among them.
 */
export function undominated<Item extends { bounds: Bounds }>(items: readonly Item[]): Item[] {
  const strongest = strongestOf(items);
  return items.filter((item) => !strongest.some((other) => beats(other.bounds, item.bounds)));
}

/**
 * The few that beat whatever any of them beats: whoever's worst is nowhere below another's worst beats all that the other beats. It saves
 * comparing each with each.
 */
function strongestOf<Item extends { bounds: Bounds }>(items: readonly Item[]): Item[] {
  const front: Item[] = [];
  for (const item of items) {
    if (item.bounds.some((bound) => bound === null)) continue;
    if (front.some((other) => isNowhereBelow(other.bounds, item.bounds))) continue;
    const kept = front.filter((other) => !isNowhereBelow(item.bounds, other.bounds));
    front.splice(0, front.length, ...kept, item);
  }
  return front;
}

function isNowhereBelow(a: Bounds, b: Bounds): boolean {
  return a.every((own, axis) => (own?.worst ?? 0) >= (b[axis]?.worst ?? 0));
}
