import { expect, test } from "vitest";
import { waitText } from "./wait-text.ts";

test.each([
  [1, "1 s"],
  [1_000, "1 s"],
  [1_001, "2 s"],
  [60_000, "60 s"],
  [90_000, "90 s"],
  [90_001, "2 min"],
  [900_000, "15 min"],
])("a wait of %i ms is called %s", (ms, text) => {
  expect(waitText(ms)).toBe(text);
});
