import { expect, test } from "vitest";
import type { Mark } from "#lib/team-test/candidates/choice.ts";
import { type SentMark, withSent } from "./sent-marks.ts";

const cell = { candidateId: "k6", questionId: "cloud" };
const other: Mark = { candidateId: "locust", questionId: "cloud", value: "poor", note: "" };
const stored: Mark = { ...cell, value: "poor", note: "said before" };
const read = "2026-11-21T10:00:05.000Z";

function shown(sent: Omit<SentMark, "candidateId" | "questionId" | "note">) {
  return withSent([stored, other], new Map([["k6 cloud", { ...cell, note: "new", ...sent }]]), read);
}

test("what is on its way is shown over what was there, and other cells stay", () => {
  expect(shown({ value: "good", at: null })).toEqual([other, { ...cell, value: "good", note: "new" }]);
});

test("it stays until the round was read after the server had it", () => {
  expect(shown({ value: "good", at: "2026-11-21T10:00:06.000Z" })[1]).toMatchObject({ value: "good" });
  expect(shown({ value: "good", at: "2026-11-21T10:00:04.000Z" })).toEqual([stored, other]);
});

test("a mark that was taken back here is gone at once", () => {
  expect(shown({ value: null, at: null })).toEqual([other]);
});
