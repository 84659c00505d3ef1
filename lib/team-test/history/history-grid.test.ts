import fc from "fast-check";
import { expect, test } from "vitest";
import { type Answer, answers } from "../results/tally.ts";
import { directionOf, historyGrid } from "./history-grid.ts";
import { aPastRound } from "./past-round.test-data.ts";

test("a question is joined over rounds by its id, also over one that did not ask it", () => {
  const grid = historyGrid([
    aPastRound(1, { a: "no", b: "yes" }),
    aPastRound(2, { b: "yes", c: "no" }),
    aPastRound(3, { c: "yes", a: "yes" }),
  ]);
  const shown = grid.map(({ question, isAsked, cells }) => [
    question.id,
    isAsked,
    cells.map((cell) => cell && [cell.before?.roundNumber ?? null, cell.direction]),
  ]);
  expect(shown).toEqual([
    ["c", true, [null, [null, null], [2, "better"]]],
    ["a", true, [[null, null], null, [1, "better"]]],
    ["b", false, [[null, null], [1, "same"], null]],
  ]);
});

test.each<[Answer | null, Answer | null, ReturnType<typeof directionOf>]>([
  ["no", "yes", "better"],
  ["unknown", "yes", "better"],
  ["yes", "no", "worse"],
  ["yes", "unknown", "worse"],
  ["no", "no", "same"],
  ["not_ours", "not_ours", "same"],
  ["no", "unknown", null],
  ["not_ours", "yes", null],
  ["yes", "not_ours", null],
  [null, "yes", null],
  ["yes", null, null],
])("from %s to %s is %s", (before, now, direction) => {
  expect(directionOf(before, now)).toBe(direction);
});

const anyRound = fc.dictionary(fc.constantFrom("a", "b", "c", "d"), fc.option(fc.constantFrom(...answers)), {
  minKeys: 1,
});

test("every question that was ever asked has a row, with a cell for each round that asked it", () => {
  fc.assert(
    fc.property(fc.array(anyRound, { minLength: 1, maxLength: 6 }), (held) => {
      const rounds = held.map((agreed, index) => aPastRound(index + 1, agreed));
      const grid = historyGrid(rounds);
      expect(new Set(grid.map(({ question }) => question.id))).toEqual(new Set(held.flatMap(Object.keys)));
      for (const { question, cells, isAsked } of grid) {
        expect(cells.map((cell) => cell !== null)).toEqual(held.map((agreed) => question.id in agreed));
        expect(isAsked).toBe(cells.at(-1) !== null);
        for (const cell of cells) expect(cell?.before?.roundNumber ?? 0).toBeLessThan(cell?.roundNumber ?? 1);
      }
    }),
  );
});

test("rounds turned around turn better into worse", () => {
  fc.assert(
    fc.property(fc.option(fc.constantFrom(...answers)), fc.option(fc.constantFrom(...answers)), (before, now) => {
      const turned = { better: "worse", worse: "better", same: "same" } as const;
      const direction = directionOf(before, now);
      expect(directionOf(now, before)).toBe(direction && turned[direction]);
    }),
  );
});
