import { expect, test } from "vitest";
import { amountRangeText, amountText } from "./amount-text.ts";

test.each([
  [120_043.4, "EUR", "EUR 1,200"],
  [1_250.4, "EUR", "EUR 12.50"],
  [1_250, "JPY", "JPY 1,250"],
  [0, "EUR", "EUR 0"],
])("%s minor units of %s, worked out, are %s", (minor, currency, text) => {
  expect(amountText(minor, "money", currency)).toBe(text);
});

test.each([
  [{ low: 300, high: 700 }, "people", "300–700"],
  [{ low: 4, high: 8 }, "hours", "4–8 h"],
  [{ low: 8, high: 8 }, "hours", "8 h"],
  [{ low: 0.5, high: 1.25 }, "hours", "0.50–1.25 h"],
  [{ low: 20_000, high: 30_000 }, "money", "EUR 200–300"],
] as const)("%o of %s is %s", (range, unit, text) => {
  expect(amountRangeText(range, unit, "EUR")).toBe(text);
});

test("people are whole", () => expect(amountText(12.4, "people", "EUR")).toBe("12"));
