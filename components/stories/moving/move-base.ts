import type { FieldError } from "#lib/shared/result.ts";
import type { SomeFields } from "#lib/stories/fields/story-fields-schema.ts";
import type { MoveRequest } from "./story-to-move.ts";

/** What a story held when its form was drawn, by the names of its fields; what it holds besides is left out of a move. */
export type Shown = object;

/** The fields that a move writes, as they were shown: nothing is overwritten unseen. */
export function baseOf(shown: Shown, { fields = {}, ownerId }: Pick<MoveRequest, "fields" | "ownerId">): SomeFields {
  const isWritten = (name: string) => name in fields || (name === "ownerId" && Boolean(ownerId));
  return Object.fromEntries(Object.entries(shown).filter(([name]) => isWritten(name)));
}

/** Somebody else was first, and the form says what they wrote: what is typed is over that from now on. */
export function withTheirs(shown: Shown, errors: readonly FieldError[]): Shown {
  return {
    ...shown,
    ...Object.fromEntries(errors.flatMap(({ path, clash }) => (clash ? [[path, clash.theirs]] : []))),
  };
}
