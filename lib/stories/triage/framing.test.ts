import fc from "fast-check";
import { expect, test } from "vitest";
import { type MoveFacts, missingFor } from "../states/missing-for.ts";
import { nothingGiven } from "../states/move-needs.ts";
import { framingLines, toTypeBeforeFraming } from "./framing.ts";

const text = fc.constantFrom("", "Said");
const story = fc.record({
  title: text,
  customerImpact: text,
  affectedGroup: text,
  customers: fc.constantFrom(null, { low: 1, likely: 2, high: 3 }),
  responsibleTeamId: fc.constantFrom(null, "team"),
});

test("what lacks is what the table of moves says that lacks", () => {
  fc.assert(
    fc.property(story, (facts) => {
      const missing = missingFor(factsOf(facts), nothingGiven("framed"), new Date(0)).map(({ path }) => path);
      expect(
        framingLines(facts)
          .filter(({ isThere }) => !isThere)
          .map(({ path }) => path),
      ).toEqual(missing);
      expect(toTypeBeforeFraming(facts)).toEqual(missing.filter((path) => path !== "responsibleTeamId"));
    }),
  );
});

function factsOf(facts: Parameters<typeof framingLines>[0]): MoveFacts {
  return {
    ...facts,
    state: "inbox",
    snoozedFrom: null,
    effort: null,
    hasConfirmedHypothesis: false,
    openFixes: 0,
    hasMeasurement: false,
  };
}
