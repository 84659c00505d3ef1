import type { Tactic } from "./question.ts";

/** A tactic that a question can suggest, with the name of its sector. `isOwn`: it is the team's, and not of the catalogue. */
export type KnownTactic = Tactic & { sector: string; isOwn: boolean };

/** The tactics of these ids, each once, in their order; ids that are not among those that are known are left out. */
export function tacticsOf(ids: readonly string[], known: readonly Tactic[]): Tactic[] {
  return [...new Set(ids)].flatMap((asked) => {
    const tactic = known.find(({ id }) => id === asked);
    return tactic ? { id: tactic.id, name: tactic.name } : [];
  });
}

/** A question suggests no more. */
export const mostTactics = 5;

/** A set asks no more. */
export const mostQuestions = 40;
