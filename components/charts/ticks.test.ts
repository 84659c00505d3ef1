import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { logTicks, niceTicks, timeTicks } from "./ticks.ts";

describe("ticks at round values", () => {
  test.each([
    [0, 410, 3, [0, 150, 300, 450]],
    [0, 1099, 4, [0, 300, 600, 900, 1200]],
    [0, 1.7, 2, [0, 1, 2]],
    [0, 0, 2, [0, 0.5, 1]],
    [205, 440, 5, [200, 250, 300, 350, 400, 450]],
  ])("from %f to %f in %i steps", (min, max, intervals, ticks) => {
    expect(niceTicks(min, max, intervals)).toEqual(ticks);
  });

  test("cover the range in no more steps than asked for", () => {
    const width = fc.double({ min: 1e-3, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(fc.nat(1_000_000), width, fc.integer({ min: 2, max: 8 }), (min, wide, intervals) => {
        const ticks = niceTicks(min, min + wide, intervals);
        expect(ticks.length).toBeLessThanOrEqual(intervals + 1);
        expect(ticks[0]).toBeLessThanOrEqual(min + 1e-6 * wide);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(min + wide - 1e-6 * wide);
      }),
    );
  });
});

describe("ticks of a logarithmic axis", () => {
  test("are 1, 2, 5 and their tens", () => {
    expect(logTicks(23, 1900)).toEqual([20, 50, 100, 200, 500, 1000, 2000]);
  });

  test("are tens only over many decades", () => {
    expect(logTicks(0.1, 10_000)).toEqual([0.1, 1, 10, 100, 1000, 10_000]);
  });
});

describe("ticks of time", () => {
  test("of half an hour are every five minutes", () => {
    expect(timeTicks(0, 1_800_000, 8).map((tick) => tick.text)).toEqual(["0 min", "5", "10", "15", "20", "25", "30"]);
  });

  test("of a zoomed range start at its first round time", () => {
    expect(timeTicks(65_000, 130_000, 6).map((tick) => tick.text)).toEqual(["75 s", "90", "105", "120"]);
  });

  test("of a day are hours", () => {
    expect(timeTicks(0, 86_400_000, 6).map((tick) => tick.text)).toEqual(["0 h", "6", "12", "18", "24"]);
  });
});
