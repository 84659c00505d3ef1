import { isDeepStrictEqual } from "node:util";
import type { StoryFieldName, StoryFields } from "./story-fields.ts";

type Some = Partial<StoryFields>;

/** `mine` was typed over `base`, which somebody else has made `theirs` meanwhile. */
export type Conflict = { field: string; base: unknown; mine: unknown; theirs: unknown };

/** What an edit comes to: the fields to write, or what two people wrote differently. */
export type Merged = { changes: Some; conflicts: Conflict[] };

/**
 * A three-way merge, field by field: `changes` were typed over `base`, the story is now `current`. What nobody else touched is taken, what
 * is as it was or what both wrote alike is nothing to do, what they wrote differently is a conflict. `sources` are merged fact by fact.
 */
export function mergeEdit(base: Some, changes: Some, current: StoryFields): Merged {
  const { sources: mySources, ...rest } = changes;
  const merged: Merged = { changes: {}, conflicts: [] };
  for (const [field, mine] of Object.entries(rest)) {
    const name = field as StoryFieldName;
    const taken = take(field, { base: base[name], mine, theirs: current[name] }, merged.conflicts);
    if (taken) Object.assign(merged.changes, { [field]: mine });
  }
  if (mySources) mergeSources({ base: base.sources ?? {}, mine: mySources, theirs: current.sources }, merged);
  return merged;
}

type Sources = StoryFields["sources"];

function mergeSources({ base, mine, theirs }: { base: Sources; mine: Sources; theirs: Sources }, merged: Merged): void {
  const names = Object.keys(mine) as (keyof Sources)[];
  const taken = names.filter((name) =>
    take(`sources.${name}`, { base: base[name], mine: mine[name], theirs: theirs[name] }, merged.conflicts),
  );
  if (taken.length === 0) return;
  merged.changes.sources = { ...theirs, ...Object.fromEntries(taken.map((name) => [name, mine[name]])) };
}

type Sides = Omit<Conflict, "field">;

function take(field: string, sides: Sides, conflicts: Conflict[]): boolean {
  const { base, mine, theirs } = sides;
  if (isDeepStrictEqual(mine, theirs) || isDeepStrictEqual(mine, base)) return false;
  if (isDeepStrictEqual(base, theirs)) return true;
  conflicts.push({ field, ...sides });
  return false;
}
