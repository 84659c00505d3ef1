import { expect, test } from "vitest";
import { deadlineIso, usualDeadline } from "./deadline.ts";

test.each([
  ["a Monday", "2026-11-16T09:30:00", "2026-11-19T17:00"],
  ["a Wednesday, after a weekend", "2026-11-18T23:59:00", "2026-11-23T17:00"],
  ["a Thursday, after a weekend", "2026-11-19T00:00:00", "2026-11-23T17:00"],
  ["the end of a year", "2026-12-29T12:00:00", "2027-01-01T17:00"],
])("from %s people have three days, until the afternoon", (_, now, deadline) => {
  expect(usualDeadline(new Date(now))).toBe(deadline);
});

test("what is typed is a time in the browser's zone", () => {
  expect(deadlineIso("2026-11-19T17:00")).toBe(new Date(2026, 10, 19, 17).toISOString());
});

test.each(["", "soon", "2026-13-45T99:00"])("%j is no time", (typed) => {
  expect(deadlineIso(typed)).toBe("");
});
