import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { apdexOf } from "./apdex.ts";
import { emptyHistogram, histogramOf } from "./histogram.ts";

const repeated = (ms: number, count: number) => Array.from({ length: count }, () => ms);

describe("Apdex", () => {
  // The example of the specification, §3.2: 60 satisfied, 30 tolerating and 10 frustrated of 100 make 0.75.
  test("is that of the specification's example", () => {
    const histogram = histogramOf([...repeated(1000, 60), ...repeated(6000, 30), ...repeated(17_000, 10)]);
    const found = apdexOf(histogram, { limitMs: 4000, failures: 0 });
    expect(found).toEqual({ score: 0.75, satisfied: 60, tolerating: 30, frustrated: 10 });
  });

  test("counts a failed request as frustrated however fast it was", () => {
    const found = apdexOf(histogramOf(repeated(10, 100)), { limitMs: 500, failures: 25 });
    expect(found).toMatchObject({ score: 0.75, frustrated: 25 });
  });

  test.each([
    ["all at once", repeated(0, 5), 0, 1],
    ["all too slow", repeated(9000, 5), 0, 0],
    ["all failed", repeated(10, 5), 5, 0],
    ["more failures than requests, as retries make", repeated(10, 5), 9, 0],
  ])("of %s", (_, values, failures, score) => {
    expect(apdexOf(histogramOf(values), { limitMs: 500, failures })?.score).toBe(score);
  });

  test("of nothing is none", () => {
    expect(apdexOf(emptyHistogram(), { limitMs: 500, failures: 0 })).toBeNull();
  });

  test("divides the bucket that the threshold falls into, so that it moves smoothly with the threshold", () => {
    const scores = [99, 99.5, 100, 100.5, 101].map(
      (limitMs) => apdexOf(histogramOf(repeated(100, 1000)), { limitMs, failures: 0 })?.score ?? 0,
    );
    expect(scores).toEqual(scores.toSorted((a, b) => a - b));
    expect(new Set(scores).size).toBeGreaterThan(2);
  });

  test("lies between 0 and 1, and never falls as the threshold rises", () => {
    const values = fc.array(fc.double({ min: 0, max: 1e5, noNaN: true }), { minLength: 1 });
    const limit = fc.double({ min: 0.01, max: 1e5, noNaN: true });
    fc.assert(
      fc.property(values, fc.nat(50), limit, limit, (all, failures, a, b) => {
        const of = (limitMs: number) => apdexOf(histogramOf(all), { limitMs, failures })?.score ?? Number.NaN;
        expect(of(a)).toBeGreaterThanOrEqual(0);
        expect(of(a)).toBeLessThanOrEqual(1);
        expect(of(Math.max(a, b))).toBeGreaterThanOrEqual(of(Math.min(a, b)) - 1e-12);
      }),
    );
  });
});
