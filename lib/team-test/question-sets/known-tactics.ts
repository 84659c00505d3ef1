import type { Tactic } from "./question.ts";
import { shippedSets } from "./shipped-sets.ts";

/** Every tactic that a question can suggest, by name: those of the sets that come with Headroom. */
export const knownTactics: readonly Tactic[] = [
  ...new Map(
    shippedSets.flatMap(({ questions }) => questions.flatMap(({ tactics }) => tactics)).map((one) => [one.id, one]),
  ).values(),
].toSorted((a, b) => a.name.localeCompare(b.name, "en"));

/** A question suggests no more. */
export const mostTactics = 5;

/** A set asks no more. */
export const mostQuestions = 40;
