import fc from "fast-check";
import { expect, test } from "vitest";
import { teamTestSet } from "../question-sets/team-test-set.ts";
import { scoreByFocus, scoreOf } from "./score.ts";
import { type Answer, answers } from "./tally.ts";

const asked = ["a", "b", "c", "d"].map((id) => ({ id }));
const agreed = (given: Record<string, Answer>) => new Map(Object.entries(given));

test("agreed yeses are counted of what is the team's", () => {
  expect(scoreOf(asked, agreed({ a: "yes", b: "no", c: "not_ours" }))).toEqual({ yes: 1, of: 3, open: 1 });
  expect(scoreOf(asked, agreed({}))).toEqual({ yes: 0, of: 4, open: 4 });
  expect(scoreOf(asked, agreed({ a: "unknown", b: "unknown", c: "yes", d: "yes" }))).toEqual({
    yes: 2,
    of: 4,
    open: 2,
  });
});

test("the foci add up to the whole, whatever was agreed", () => {
  const ids = teamTestSet.questions.map(({ id }) => id);
  const any = fc.dictionary(fc.constantFrom(...ids), fc.constantFrom(...answers));
  fc.assert(
    fc.property(any, (given) => {
      const all = scoreOf(teamTestSet.questions, agreed(given));
      const parts = scoreByFocus(teamTestSet.questions, agreed(given)).map(({ score }) => score);
      for (const key of ["yes", "of", "open"] as const)
        expect(parts.reduce((sum, score) => sum + score[key], 0)).toBe(all[key]);
    }),
  );
});
