import type { Tactic } from "./question.ts";

/** The tactics of these ids, each once, in their order; ids that are not among those that are known are left out. */
export function tacticsOf(ids: readonly string[], known: readonly Tactic[]): Tactic[] {
  return [...new Set(ids)].flatMap((id) => known.find((tactic) => tactic.id === id) ?? []);
}

/** A question suggests no more. */
export const mostTactics = 5;

/** A set asks no more. */
export const mostQuestions = 40;
