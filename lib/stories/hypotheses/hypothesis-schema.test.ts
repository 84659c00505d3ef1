import { expect, test } from "vitest";
import { decideHypothesisSchema, observeSchema } from "./hypothesis-schema.ts";

const observed = { key: "CHK-1", number: 1, at: "2026-11-21T10:00:00.000Z", source: "The dashboard." };

test.each([
  ["-0,5", -0.5],
  ["1 250", 1250],
  [12.5, 12.5],
])("an observation of “%s” is kept as %d", (value, kept) => {
  expect(observeSchema.parse({ ...observed, value }).value).toBe(kept);
});

test.each([
  ["1,250", "“1,250” can be read in two ways: write 1250, or 1.250."],
  ["", "Type a number."],
  ["0x10", "Type a number."],
  ["2000000000000", "This is too much."],
])("an observation of “%s” is refused with what is wrong", (value, message) => {
  const read = observeSchema.safeParse({ ...observed, value });
  expect(read.error?.issues.map((issue) => [issue.path.join("."), issue.message])).toEqual([["value", message]]);
});

test("hours saved are left out, or a number of hours that is meant in one way", () => {
  const decided = { key: "CHK-1", number: 1, to: "confirmed" };
  expect(decideHypothesisSchema.parse({ ...decided, savedHours: "" }).savedHours).toBeNull();
  expect(decideHypothesisSchema.parse({ ...decided, savedHours: "2,5" }).savedHours).toBe(2.5);
  const messages = (savedHours: string) =>
    decideHypothesisSchema.safeParse({ ...decided, savedHours }).error?.issues.map(({ message }) => message);
  expect(messages("few")).toEqual(["Type a number of hours."]);
  expect(messages("1,500")).toEqual(["“1,500” can be read in two ways: write 1500, or 1.500."]);
  expect(messages("-1")).toEqual(["It cannot be less than 0."]);
});
