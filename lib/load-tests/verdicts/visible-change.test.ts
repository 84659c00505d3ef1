import { expect, test } from "vitest";
import { visibleChangeSentence } from "./visible-change.ts";

test.each<[number | null, number, number, string]>([
  [
    null,
    10,
    5,
    "If runs vary by 3 %, with 10 runs a change of 7.4 % and more shows; smaller ones, down to 5 %, would matter but do not show.",
  ],
  [0.02, 10, 5, "This test's p95 varies by 2 % between runs: with 10 runs a change of 5 % and more shows."],
  [
    0.031,
    4,
    2.5,
    "This test's p95 varies by 3.1 % between runs: with 4 runs a change of 12 % and more shows; smaller ones, down to 2.5 %, would matter but do not show.",
  ],
])("a noise of %s and %i runs, where %d %% matter", (noise, runs, pct, expected) => {
  expect(visibleChangeSentence(noise, runs, pct)).toBe(expected);
});
