import type { Tactic } from "./question.ts";
import { shippedSets } from "./shipped-sets.ts";

/** Every tactic that a question can suggest, by name: those of the sets that come with Headroom. */
export const knownTactics: readonly Tactic[] = [
  ...new Map(
    shippedSets.flatMap(({ questions }) => questions.flatMap(({ tactics }) => tactics)).map((one) => [one.id, one]),
  ).values(),
].toSorted((a, b) => a.name.localeCompare(b.name, "en"));

/** The tactics of these ids, each once, in their order; ids that nobody knows are left out. */
export function tacticsOf(ids: readonly string[]): Tactic[] {
  return [...new Set(ids)].flatMap((id) => knownTactics.find((tactic) => tactic.id === id) ?? []);
}

/** A question suggests no more. */
export const mostTactics = 5;

/** A set asks no more. */
export const mostQuestions = 40;
