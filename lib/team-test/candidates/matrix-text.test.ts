import { describe, expect, test } from "vitest";
import { countMarks } from "./candidate-matrix.ts";
import type { CandidateMark } from "./choice.ts";
import { countsText, decisionText, differenceText } from "./matrix-text.ts";

const marked = (...values: (CandidateMark | null)[]) => values.map((value) => value && { value });

describe("countsText", () => {
  test.each([
    [{ good: 7, partly: 2, poor: 0, unknown: 1, open: 0 }, "7 good, 2 partly, 1 unknown of 10"],
    [{ good: 0, partly: 0, poor: 3, unknown: 0, open: 7 }, "3 poor, 7 not marked of 10"],
    [{ good: 0, partly: 0, poor: 0, unknown: 0, open: 10 }, "none of 10 marked"],
  ])("%j is “%s”", (counts, text) => {
    expect(countsText(counts)).toBe(text);
  });

  test("says what nobody knows rather than counting it as bad", () => {
    expect(countsText(countMarks(marked("good", "unknown")))).toBe("1 good, 1 unknown of 2");
  });
});

test.each([
  [marked("good", "poor", "partly"), "from poor to good"],
  [marked("partly", "partly", null), "all known are partly"],
  [marked("good", "unknown"), "too little known to tell them apart"],
])("differences of %j are told as “%s”", (marks, text) => {
  expect(differenceText(marks)).toBe(text);
});

test("a decision may be for none of them", () => {
  expect(decisionText({ candidate: "k6" })).toBe("k6 was chosen.");
  expect(decisionText({ candidate: null })).toBe("None of them was chosen.");
});
