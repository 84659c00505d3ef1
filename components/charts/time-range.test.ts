import { describe, expect, test } from "vitest";
import { bucketsWithin, parseTimeRange, timeRangeText } from "./time-range.ts";

describe("a range of time in the URL", () => {
  test("is read back as it was written", () => {
    const range = { fromMs: 300_000, toMs: 900_000 };
    expect(parseTimeRange(timeRangeText(range), 1_800_000)).toEqual(range);
  });

  test.each([null, "", "12", "a-b", "900-300", "2000-3000", "-5-9"])("%j is none", (text) => {
    expect(parseTimeRange(text, 1_800_000)).toBeNull();
  });

  test("ends with the run", () => expect(parseTimeRange("10-99999", 60_000)).toEqual({ fromMs: 10_000, toMs: 60_000 }));

  test("shows the buckets that it touches", () => {
    expect(bucketsWithin({ fromMs: 15_000, toMs: 40_000 }, 10_000, 6)).toEqual({ first: 1, last: 3 });
    expect(bucketsWithin({ fromMs: 0, toMs: 60_000 }, 10_000, 6)).toEqual({ first: 0, last: 5 });
  });
});
