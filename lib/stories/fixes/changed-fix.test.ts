import fc from "fast-check";
import { expect, test } from "vitest";
import { storyStates } from "../states/story-state.ts";
import { changedFix } from "./changed-fix.ts";
import { type FixFields, fixesText, fixStatuses, isSettled, whyNoOpenFix } from "./fix.ts";

const word = fc.constantFrom("a", "b", "c");
const fields: fc.Arbitrary<FixFields> = fc.record({
  title: word,
  ownerTeam: word,
  url: word,
  status: fc.constantFrom(...fixStatuses),
});

test("what nobody else touched is written as it was typed, and nothing else", () => {
  fc.assert(
    fc.property(fields, fields, (shown, typed) => {
      const { changes, clashes } = changedFix(shown, typed, shown);
      expect(clashes).toEqual([]);
      expect({ ...shown, ...changes }).toEqual(typed);
    }),
  );
});

test("of two people no word is lost: it is written, it stands already, or it clashes", () => {
  fc.assert(
    fc.property(fields, fields, fields, (shown, typed, current) => {
      const { changes, clashes } = changedFix(shown, typed, current);
      for (const name of ["title", "ownerTeam", "url", "status"] as const) {
        const isMine = typed[name] !== shown[name];
        const isTheirs = current[name] !== shown[name];
        if (isMine && isTheirs && typed[name] !== current[name]) expect(clashes).toContain(name);
        else expect(clashes).not.toContain(name);
        if (!isMine) expect(changes).not.toHaveProperty(name);
      }
    }),
  );
});

test("a fix is under way only until the story is verified", () => {
  for (const state of storyStates)
    for (const status of fixStatuses) {
      const isAllowed = isSettled(status) || ["framed", "investigating", "sized", "parked", "fixing"].includes(state);
      expect(whyNoOpenFix(state, status) === null).toBe(isAllowed);
    }
});

test("fixes are counted in words", () => {
  expect(fixesText([{ status: "shipped" }, { status: "open" }, { status: "dropped" }])).toBe(
    "1 of 3 shipped, 1 dropped",
  );
});
