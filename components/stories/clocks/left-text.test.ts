import { expect, test } from "vitest";
import { leftText } from "./left-text.ts";

test.each([
  [45 * 60_000 + 28_000, "45:28"],
  [45 * 60_000 + 27_001, "45:28"],
  [7_200_000, "2:00:00"],
  [3_601_000, "1:00:01"],
  [9_000, "0:09"],
  [0, "0:00"],
  [-5_000, "0:00"],
])("%i ms left are %s", (leftMs, text) => {
  expect(leftText(leftMs)).toBe(text);
});
