import { expect, test } from "vitest";
import { glyphAxis } from "./glyph-axis.ts";

test("the axis of intervals ends at whole tens and holds zero", () => {
  expect(glyphAxis([[78, 101]])).toEqual({ low: -10, high: 110 });
});

test("small changes get a finer axis, none the smallest", () => {
  expect(glyphAxis([[-10, 3]])).toEqual({ low: -10, high: 6 });
  expect(glyphAxis([])).toEqual({ low: -6, high: 6 });
});

test("a far interval does not press the others together", () => {
  expect(glyphAxis([[900, 4000]])).toEqual({ low: -10, high: 200 });
});
