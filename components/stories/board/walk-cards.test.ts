import fc from "fast-check";
import { expect, test } from "vitest";
import type { StoryRow } from "#lib/stories/listing/story-row.ts";
import { type Step, walkedTo } from "./walk-cards.ts";

const boardOf = (...columns: string[]) =>
  columns.map((keys) => ({ rows: [...keys].map((key) => ({ key }) as StoryRow) }));
const board = boardOf("ab", "", "cdef", "g");

test.each<[string | null, Step, string]>([
  [null, "down", "a"],
  ["gone", "left", "a"],
  ["a", "down", "b"],
  ["b", "down", "b"],
  ["a", "up", "a"],
  ["b", "right", "d"],
  ["f", "left", "b"],
  ["f", "right", "g"],
  ["g", "right", "g"],
  ["g", "left", "c"],
])("from %o a step %s leads to %o", (key, step, next) => {
  expect(walkedTo(board, key, step)).toBe(next);
});

test("a step always leads to a card that is there, and to none on an empty board", () => {
  expect(walkedTo(boardOf("", ""), "a", "down")).toBeNull();
  const steps = fc.array(fc.constantFrom<Step>("up", "down", "left", "right"));
  fc.assert(
    fc.property(steps, (walk) => {
      const at = walk.reduce<string | null>((key, step) => walkedTo(board, key, step), null);
      expect(walk.length === 0 ? at === null : "abcdefg".includes(at ?? "-")).toBe(true);
    }),
  );
});
