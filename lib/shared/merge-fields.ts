import { isDeepStrictEqual } from "node:util";

/** `mine` was typed over `base`, which somebody else has made `theirs` meanwhile. */
export type Conflict = { field: string; base: unknown; mine: unknown; theirs: unknown };
type Sides = Omit<Conflict, "field">;

/**
 * Whether one field is to be written. What is as it was, or what both wrote alike, is nothing to do; what they wrote differently is added to the
 * conflicts.
 */
export function takesField(field: string, { base, mine, theirs }: Sides, conflicts: Conflict[]): boolean {
  if (isDeepStrictEqual(mine, theirs) || isDeepStrictEqual(mine, base)) return false;
  if (isDeepStrictEqual(base, theirs)) return true;
  conflicts.push({ field, base, mine, theirs });
  return false;
}

/**
 * A three-way merge, field by field: `changes` were typed over `base`, the thing is now `current`. Of a field that `base` does not name,
 * whatever is there is overwritten.
 */
export function mergeFields<Fields extends object>(
  base: Partial<Fields>,
  changes: Partial<Fields>,
  current: Fields,
): { changes: Partial<Fields>; conflicts: Conflict[] } {
  const conflicts: Conflict[] = [];
  const names = Object.keys(changes) as (keyof Fields & string)[];
  const taken = names.filter((name) => {
    const theirs = current[name];
    const sides = { base: name in base ? base[name] : theirs, mine: changes[name], theirs };
    return takesField(name, sides, conflicts);
  });
  return { changes: Object.fromEntries(taken.map((name) => [name, changes[name]])) as Partial<Fields>, conflicts };
}
