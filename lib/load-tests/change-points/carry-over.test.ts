import { expect, test } from "vitest";
import { carryOver } from "./carry-over.ts";

const at = (index: number, isWorse = true) => ({ index, isWorse });

test.each([
  ["the same place is kept", [at(10)], [at(10)], { kept: 1, gone: 0, made: 0 }],
  ["two runs further is the same change", [at(10)], [at(12)], { kept: 1, gone: 0, made: 0 }],
  ["three runs further is another", [at(10)], [at(13)], { kept: 0, gone: 1, made: 1 }],
  ["the other direction is another", [at(10)], [at(10, false)], { kept: 0, gone: 1, made: 1 }],
  ["one that is no longer found is gone", [at(10), at(30, false)], [at(10)], { kept: 1, gone: 1, made: 0 }],
  ["the nearest of two is kept", [at(10), at(12)], [at(11)], { kept: 1, gone: 1, made: 0 }],
])("%s", (_, before, after, counts) => {
  const { kept, gone, made } = carryOver(before, after);
  expect({ kept: kept.length, gone: gone.length, made: made.length }).toEqual(counts);
});
