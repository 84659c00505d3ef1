import { expect, test } from "vitest";
import { readListCursor, writeListCursor } from "./list-cursor.ts";

const id = "01a1fae5-6556-70bd-8b25-088411592001";

test.each([
  ["newest", "2026-11-21T10:00:00.000Z"],
  ["deadline", "2026-11-21"],
  ["deadline", null],
  ["customers", "0.5"],
  ["customers", "1e+21"],
  ["best", "13"],
] as const)("a place in the order %s is read as it was written: %s", (order, place) => {
  expect(readListCursor(writeListCursor({ order, place, id }), order)).toEqual({ order, place, id });
});

test.each([
  ["best", "1e300"],
  ["best", "9999999999"],
  ["best", "0.5"],
  ["customers", "1e-400"],
  ["newest", "0000-01-01T00:00:00.000Z"],
  ["updated", "2026-02-30T00:00:00.000Z"],
  ["deadline", "2026-02-30"],
  ["deadline", "0000-01-01"],
] as const)("what the database cannot read is no place in the order %s: %s", (order, place) => {
  expect(readListCursor(writeListCursor({ order, place, id }), order)).toBeUndefined();
});
