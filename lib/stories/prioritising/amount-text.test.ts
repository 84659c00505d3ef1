import { expect, test } from "vitest";
import { amountRangeText, amountText, moneyText } from "./amount-text.ts";

test.each([
  [120_000, "EUR", "€1,200"],
  [1_250, "EUR", "€12.50"],
  [1_250, "JPY", "JP¥1,250"],
  [0, "EUR", "€0.00"],
])("%s minor units of %s are %s", (minor, currency, text) => {
  expect(moneyText(minor, currency)).toBe(text);
});

test.each([
  [{ low: 300, high: 700 }, "people", "300–700"],
  [{ low: 4, high: 8 }, "hours", "4–8 h"],
  [{ low: 8, high: 8 }, "hours", "8 h"],
  [{ low: 0.5, high: 1.25 }, "hours", "0.50–1.25 h"],
  [{ low: 20_000, high: 30_000 }, "money", "€200–€300"],
] as const)("%o of %s is %s", (range, unit, text) => {
  expect(amountRangeText(range, unit, "EUR")).toBe(text);
});

test("people are whole", () => expect(amountText(12.4, "people", "EUR")).toBe("12"));
