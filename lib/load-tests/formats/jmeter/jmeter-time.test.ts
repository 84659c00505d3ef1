import { describe, expect, test } from "vitest";
import { timePattern } from "./jmeter-time.ts";

describe("the times of a JMeter CSV", () => {
  test.each([
    ["1768467600123", "2026-01-15T09:00:00.123Z"],
    ["2026/01/15 09:00:00.123", "2026-01-15T09:00:00.123Z"],
    ["2026-01-15 09:00:00", "2026-01-15T09:00:00.000Z"],
    ["15.01.2026 09:00:00,123", "2026-01-15T09:00:00.123Z"],
    ["15/01/2026 09:00:00", "2026-01-15T09:00:00.000Z"],
    ["01/15/26 09:00:00", "2026-01-15T09:00:00.000Z"],
    ["1/15/26 9:05 PM", "2026-01-15T21:05:00.000Z"],
    ["2026-01-15T09:00:00.123Z", "2026-01-15T09:00:00.123Z"],
    ["2026-01-15T09:00:00.123+0530", "2026-01-15T03:30:00.123Z"],
  ])("%s is %s", (text, iso) => {
    const ms = timePattern([text])?.toMs(text);
    expect(new Date(ms ?? Number.NaN).toISOString()).toBe(iso);
  });

  test("show by one of them which number is the day", () => {
    const pattern = timePattern(["02/03/2026 09:00:00", "14/03/2026 09:00:00"]);
    expect(pattern?.toMs("02/03/2026 09:00:00")).toBe(Date.UTC(2026, 2, 2, 9));
  });

  test("that leave day and month open are taken as month first with slashes, and said", () => {
    const pattern = timePattern(["02/03/2026 09:00:00"]);
    expect(pattern?.toMs("02/03/2026 09:00:00")).toBe(Date.UTC(2026, 1, 3, 9));
    expect(pattern?.assumptions).toContain(
      'Day and month of its dates cannot be told apart; the month is taken to come first: "02/03/2026 09:00:00".',
    );
  });

  test.each([
    ["2026-01-15 09:00:00", "2026-01-15 09:00:60"],
    ["2026-01-15 09:00:00", "26-01-15 09:00:00"],
    ["2026-01-15 09:00:00", "2026-01-15T09:00:00"],
    ["2026-01-15 09:00:00", "2026-01-15 09:00:00Z"],
    ["2026/01/15 09:00:00.123", "2026/01/15 09:00:00.1234"],
    ["15.01.2026 09:00:00,123", "015.01.2026 09:00:00,123"],
    ["1/15/26 9:05 PM", "1/15/26 19:05 PM"],
    ["1/15/26 9:05 PM", "1/15/26 0:05 PM"],
    ["1/15/26 9:05 PM", "1/15/26 9:05PM"],
  ])("%s are not like %s", (text, other) => {
    expect(timePattern([text])?.toMs(other)).toBeNull();
  });

  test("that are no dates are none", () => {
    expect(timePattern(["32.01.2026 09:00:00"])?.toMs("32.01.2026 09:00:00")).toBeNull();
    expect(timePattern(["31.02.2026 09:00:00"])?.toMs("31.02.2026 09:00:00")).toBeNull();
    expect(timePattern(["0001/01/01 00:00:00"])?.toMs("0001/01/01 00:00:00")).toBeNull();
    expect(timePattern(["soon"])).toBeNull();
    expect(timePattern([])).toBeNull();
  });
});
