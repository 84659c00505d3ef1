import fc from "fast-check";
import { expect, test } from "vitest";
import { type CastBallot, questionResult } from "./question-result.ts";
import { answers, fewestForBreakdown } from "./tally.ts";

const ballot = fc.record({
  answer: fc.constantFrom(...answers),
  comment: fc.string(),
  name: fc.string({ minLength: 1 }),
});

test("an anonymous round tells no name, and with too few answers nothing but their number", () => {
  fc.assert(
    fc.property(fc.array(ballot, { maxLength: 8 }), (ballots) => {
      const result = questionResult("trends", ballots, true);
      expect(result.people).toBeNull();
      expect(result.votes).toBe(ballots.length);
      expect(result.tally === null).toBe(ballots.length < fewestForBreakdown);
      if (result.tally === null) expect(result.comments).toEqual([]);
    }),
  );
});

test("an anonymous result does not depend on the order of the ballots", () => {
  fc.assert(
    fc.property(fc.array(ballot, { maxLength: 8 }), (ballots) => {
      const other = ballots.toReversed();
      expect(questionResult("trends", other, true)).toEqual(questionResult("trends", ballots, true));
    }),
  );
});

test("a round with names says who said what, from the first answer on", () => {
  const cast: CastBallot[] = [{ answer: "no", comment: "Only on Fridays", name: "Ada" }];
  expect(questionResult("trends", cast, false)).toEqual({
    questionId: "trends",
    votes: 1,
    tally: { yes: 0, no: 1, unknown: 0, not_ours: 0 },
    comments: ["Only on Fridays"],
    people: [{ name: "Ada", answer: "no", comment: "Only on Fridays" }],
  });
});
