import { describe, expect, test } from "vitest";
import { levelText, metricName, moneyText, rangeText, revenueText, supportText, wholeRangeText } from "./fact-text.ts";

describe("ranges", () => {
  test("are told from the least to the most, with what is likely where that says something", () => {
    expect(rangeText({ low: 300, likely: 480, high: 1_700 })).toBe("300–1,700");
    expect(wholeRangeText({ low: 300, likely: 480, high: 700 })).toBe("300–700, likely 480");
    expect(wholeRangeText({ low: 0.5, likely: 0.5, high: 0.5 })).toBe("0.5");
  });
});

describe("money", () => {
  test.each([
    [1_200_000, "EUR", "EUR 12,000"],
    [1_250, "EUR", "EUR 12.50"],
    [1_250, "JPY", "JPY 1,250"],
    [1_250, "KWD", "KWD 1.250"],
  ])("%d minor units of %s are %s", (minor, currency, text) => {
    expect(moneyText(minor, currency)).toBe(text);
  });

  test("says what it is of", () => {
    const revenue = { low: 900_000, likely: 1_200_000, high: 1_400_000, currency: "EUR", per: "month" as const };
    expect(revenueText(revenue)).toBe("EUR 9,000–14,000 a month, likely 12,000");
    expect(revenueText({ ...revenue, low: 1_200_000, high: 1_200_000, per: "year" })).toBe("EUR 12,000 a year");
  });
});

test("a metric and its level are told as people say them", () => {
  expect(metricName({ name: "response time", percentile: 99.9 })).toBe("p99.9 response time");
  expect(metricName({ name: "error rate", percentile: null })).toBe("error rate");
  expect([levelText(5.2, "s"), levelText(12, "/s"), levelText(3, "")]).toEqual(["5.2 s", "12/s", "3"]);
});

test("support is told as far as it is known", () => {
  expect(supportText({ ticketsPerWeek: 5, minutesPerTicket: 14 })).toBe("5 tickets a week, 14 min each");
  expect(supportText({ ticketsPerWeek: 1, minutesPerTicket: null })).toBe("1 ticket a week");
  expect(supportText({ ticketsPerWeek: 0, minutesPerTicket: null })).toBe("0 tickets a week");
  expect(supportText({ ticketsPerWeek: null, minutesPerTicket: null })).toBeNull();
});
