import type { Desk } from "./use-desk.ts";

/** How many answered, of how many who were in; null where one person entered the answers. */
export function peopleOf({ state, facts }: Pick<Desk, "state" | "facts">) {
  return facts.mode === "group" ? null : { answered: state.finished, of: Math.max(state.seats.length, state.finished) };
}
