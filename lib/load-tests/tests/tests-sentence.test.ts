import { expect, test } from "vitest";
import type { VerdictStatus } from "../verdicts/verdict.ts";
import { testsSentence } from "./tests-sentence.ts";

test.each<[(VerdictStatus | null)[], string]>([
  [[], "No load tests yet."],
  [[null], "One test, and no verdict yet."],
  [[null, null], "2 tests, and no verdict yet."],
  [["pass"], "One test: one passes."],
  [["pass", "fail", "pass", null], "4 tests: one fails, 2 pass, one has no verdict yet."],
  [["no baseline", "warning", "warning"], "3 tests: 2 warn, one has no baseline yet."],
])("%j reads “%s”", (verdicts, expected) => {
  expect(testsSentence(verdicts.map((verdict) => ({ verdict })))).toBe(expected);
});
