import { expect, test } from "vitest";
import {
  bytesText,
  changeRangeText,
  changeText,
  clockText,
  durationText,
  figureText,
  msText,
  numberText,
  percentText,
} from "./number-text.ts";

test.each([
  [694980, 0, "694,980"],
  [-4.26, 1, "−4.3"],
  [-0.2, 0, "0"],
])("the number %f with %i digits is %s", (value, digits, text) => expect(numberText(value, digits)).toBe(text));

test.each([
  [0.42, "0.42"],
  [8.3, "8.30"],
  [95, "95.0"],
  [99.97, "100"],
  [1840, "1,840"],
])("the figure %f is %s", (value, text) => expect(figureText(value)).toBe(text));

test.each([
  [0.4123, "0.41"],
  [4.123, "4.1"],
  [41.23, "41"],
])("%f ms is %s", (value, text) => expect(msText(value)).toBe(text));

test.each([
  [0, "0"],
  [0.00004, "<0.01"],
  [0.0042, "0.42"],
  [0.01, "1"],
  [1, "100"],
])("the share %f is %s %", (share, text) => expect(percentText(share)).toBe(text));

test("a change carries its sign, zero carries none", () => {
  expect([changeText(31.4), changeText(-4), changeText(0.2)]).toEqual(["+31", "−4", "0"]);
  expect(changeRangeText([-0.021, 0.19], "points", 2)).toBe("−0.02 to +0.19 points");
});

test.each([
  [0, "0 B"],
  [999, "999 B"],
  [48_213, "48.2 kB"],
  [840_000_000, "840 MB"],
])("%i bytes are %s", (bytes, text) => expect(bytesText(bytes)).toBe(text));

test.each([
  [400, "400 ms"],
  [45_000, "45 s"],
  [1_800_000, "30 min"],
  [90_000, "1 min 30 s"],
  [3_900_000, "1 h 5 min"],
])("%i ms last %s", (ms, text) => expect(durationText(ms)).toBe(text));

test("time since the start is a clock's", () => {
  expect([clockText(0), clockText(1_050_000), clockText(3_900_000)]).toEqual(["0:00", "17:30", "1:05:00"]);
});
