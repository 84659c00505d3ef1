import fc from "fast-check";
import { expect, test } from "vitest";
import { mostSplitFirst, splitOf, type Tally, tallyOf, unknownShare, votesOf } from "./tally.ts";

const tally = (yes: number, no: number, unknown = 0, not_ours = 0): Tally => ({ yes, no, unknown, not_ours });

test.each([
  [tally(3, 3, 2), 1],
  [tally(4, 3, 1), 1 - 1 / 7],
  [tally(5, 2), 1 - 3 / 7],
  [tally(7, 0, 1), 0],
  [tally(0, 7), 0],
  [tally(1, 1, 9), null],
  [tally(0, 0), null],
])("a split of %o is %s", (given, split) => {
  expect(splitOf(given)).toBe(split);
});

test("don't know counts among those for whom the question is the team's", () => {
  expect(unknownShare(tally(3, 3, 2, 5))).toBe(0.25);
  expect(unknownShare(tally(0, 0, 0, 5))).toBeNull();
});

const anyTally = fc.record({ yes: fc.nat(300), no: fc.nat(300), unknown: fc.nat(300), not_ours: fc.nat(300) });

test("a split lies between 0 and 1, is the same with yes and no exchanged, and does not see the others", () => {
  fc.assert(
    fc.property(anyTally, fc.nat(50), (given, more) => {
      const split = splitOf(given);
      if (split !== null) expect(split).toSatisfy((value: number) => value >= 0 && value <= 1);
      expect(splitOf({ ...given, yes: given.no, no: given.yes })).toBe(split);
      expect(splitOf({ ...given, unknown: given.unknown + more, not_ours: more })).toBe(split);
    }),
  );
});

test("tallies count every answer once", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("yes", "no", "unknown", "not_ours")), (given) => {
      expect(votesOf(tallyOf(given))).toBe(given.length);
    }),
  );
});

test("questions are sorted by split, then votes, then as asked; those with too few votes come last", () => {
  const row = (questionId: string, given: Tally | null) => ({
    questionId,
    tally: given,
    votes: given ? votesOf(given) : 2,
  });
  const rows = [
    row("agreed", tally(6, 0)),
    row("few", tally(1, 1)),
    row("hidden", null),
    row("even", tally(2, 2)),
    row("even, more votes", tally(3, 3)),
    row("also agreed", tally(0, 6)),
  ];
  expect(mostSplitFirst(rows).map(({ questionId }) => questionId)).toEqual([
    "even, more votes",
    "even",
    "agreed",
    "also agreed",
    "few",
    "hidden",
  ]);
});
