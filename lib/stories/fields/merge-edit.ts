import { type Conflict, mergeFields, takesField } from "#lib/shared/merge-fields.ts";
import type { StoryFields } from "./story-fields.ts";

export type { Conflict } from "#lib/shared/merge-fields.ts";

type Some = Partial<StoryFields>;

/** What an edit comes to: the fields to write, or what two people wrote differently. */
export type Merged = { changes: Some; conflicts: Conflict[] };

/** `mergeFields` of a story: its `sources` are merged fact by fact. */
export function mergeEdit(base: Some, changes: Some, current: StoryFields): Merged {
  const { sources: mySources, ...rest } = changes;
  const merged = mergeFields<StoryFields>(base, rest, current);
  if (mySources) mergeSources({ base: base.sources ?? {}, mine: mySources, theirs: current.sources }, merged);
  return merged;
}

type Sources = StoryFields["sources"];

function mergeSources({ base, mine, theirs }: { base: Sources; mine: Sources; theirs: Sources }, merged: Merged): void {
  const names = Object.keys(mine) as (keyof Sources)[];
  const taken = names.filter((name) =>
    takesField(`sources.${name}`, { base: base[name], mine: mine[name], theirs: theirs[name] }, merged.conflicts),
  );
  if (taken.length === 0) return;
  merged.changes.sources = { ...theirs, ...Object.fromEntries(taken.map((name) => [name, mine[name]])) };
}
