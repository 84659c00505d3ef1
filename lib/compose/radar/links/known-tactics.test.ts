import { expect, test } from "vitest";
import { shippedSets } from "#lib/team-test/question-sets/shipped-sets.ts";
import { knownTactics } from "./known-tactics.ts";

test("every tactic that a shipped question suggests is in the catalogue, under the same name", () => {
  const suggested = shippedSets.flatMap(({ questions }) => questions.flatMap(({ tactics }) => tactics));
  expect(new Set(suggested.map(({ id }) => id)).size).toBe(34);
  for (const tactic of suggested) expect(knownTactics).toContainEqual(tactic);
});
