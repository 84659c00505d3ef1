import type { NamedTactic } from "#lib/radar/tactics/named-tactic.ts";
import type { Question } from "#lib/team-test/question-sets/question.ts";
import { knownTactics } from "./known-tactics.ts";

const ofCatalogue = new Set(knownTactics.map(({ id }) => id));

/** Questions with the tactics that are of the catalogue or on the radar. What a team removed from it, its questions offer no longer. */
export function withOfferedTactics<Asked extends Pick<Question, "tactics">>(
  questions: readonly Asked[],
  onRadar: readonly Pick<NamedTactic, "slug">[],
): Asked[] {
  const slugs = new Set(onRadar.map(({ slug }) => slug));
  return questions.map((question) => ({
    ...question,
    tactics: question.tactics.filter(({ id }) => ofCatalogue.has(id) || slugs.has(id)),
  }));
}
