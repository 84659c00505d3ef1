import { describe, expect, test } from "vitest";
import { amountOf, countOf, dateOfMs, dateOfText, entriesOf, field } from "./json-fields.ts";

describe("a field of a JSON value", () => {
  test("is what the file holds, not what every object has", () => {
    expect(field(JSON.parse('{"a": 1}'), "a")).toBe(1);
    expect(field({}, "constructor")).toBeUndefined();
    expect(field({}, "__proto__")).toBeUndefined();
    expect(field(JSON.parse('{"__proto__": 7}'), "__proto__")).toBe(7);
    for (const value of [null, [], "text", 3, undefined]) expect(field(value, "length")).toBeUndefined();
  });

  test("may have any name", () => {
    expect(entriesOf(JSON.parse('{"__proto__": 1, "toString": 2}'))).toEqual([
      ["__proto__", 1],
      ["toString", 2],
    ]);
  });
});

describe("a number in a JSON file", () => {
  test.each([
    [3, 3, 3],
    [2.5, 2.5, null],
    [0, 0, 0],
    [-1, null, null],
    [1e300, 1e300, null],
    [Number.POSITIVE_INFINITY, null, null],
    ["3", null, null],
    [null, null, null],
  ])("%s is the amount %s and the count %s", (value, amount, count) => {
    expect(amountOf(value)).toBe(amount);
    expect(countOf(value)).toBe(count);
  });
});

test("a time is one between 1970 and 2200", () => {
  expect(dateOfText("2026-03-01T10:00:00+01:00")).toEqual(new Date("2026-03-01T09:00:00Z"));
  expect(dateOfText("yesterday")).toBeNull();
  for (const ms of [null, -1, 0, 1e15, Number.NaN]) expect(dateOfMs(ms)).toBeNull();
});
