import { expect, test } from "vitest";
import { targetSchema } from "./target-schema.ts";

const target = { slug: "caching", testId: "0199d7a0-0000-7000-8000-000000000001", metric: "p95Ms" };

test.each([
  ["1000", 1000],
  ["1,5", 1.5],
  ["0.25", 0.25],
  ["1,000,000", 1_000_000],
  ["", null],
  ["  ", null],
])("a goal of “%s” is kept as %s", (goal, kept) => {
  expect(targetSchema.parse({ ...target, goal }).goal).toBe(kept);
});

test.each([
  ["1,000", "“1,000” can be read in two ways: write 1000, or 1.000."],
  ["0x10", "Type a number."],
  ["1e5", "Type a number."],
  ["-1", "It cannot be less than 0."],
  ["2000000000000", "This is too much."],
  ["9".repeat(41), "Use at most 40 characters."],
])("a goal of “%s” is refused with what is wrong", (goal, message) => {
  const read = targetSchema.safeParse({ ...target, goal });
  expect(read.error?.issues.map((issue) => [issue.path.join("."), issue.message])).toEqual([["goal", message]]);
});
