import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bootstrapShift, histogramShift } from "./bootstrap-shift.ts";
import { histogramOf } from "./histogram.ts";
import { noiseFrom } from "./noise.test-data.ts";

const sampleOf = (seed: number, count: number, mean: number) => {
  const { normal } = noiseFrom(seed);
  return Array.from({ length: count }, () => mean * Math.exp(0.2 * normal()));
};

describe("the bootstrap shift of a quantile", () => {
  test("is the difference of the medians, or their ratio less one", () => {
    const { uniform } = noiseFrom(1);
    const shift = bootstrapShift([1, 2, 3], [5, 6, 9], { uniform });
    expect(shift).toMatchObject({ first: 2, second: 6, shift: 4 });
    expect(bootstrapShift([1, 2, 3], [5, 6, 9], { uniform, as: "ratio" }).shift).toBe(2);
  });

  test("is the same for the same seed", () => {
    const of = (seed: number) =>
      bootstrapShift(sampleOf(1, 30, 100), sampleOf(2, 30, 120), { uniform: noiseFrom(seed).uniform });
    expect(of(5)).toEqual(of(5));
    expect(of(5).interval).not.toEqual(of(6).interval);
  });

  test.each(["bca", "percentile"] as const)(
    "by %s holds the true shift in about 19 of 20 pairs of samples",
    (method) => {
      const rounds = 300;
      let held = 0;
      for (let round = 0; round < rounds; round++) {
        const { uniform } = noiseFrom(round);
        const shift = bootstrapShift(sampleOf(2 * round + 1000, 40, 100), sampleOf(2 * round + 1001, 40, 130), {
          uniform,
          as: "ratio",
          method,
          resamples: 300,
        });
        if (shift.interval[0] <= 0.3 && shift.interval[1] >= 0.3) held += 1;
      }
      expect(held / rounds).toBeGreaterThan(0.9);
    },
  );

  test("of a sample and itself moved lies around what it was moved by", () => {
    const sample = fc.array(fc.double({ min: 1, max: 1000, noNaN: true }), { minLength: 5, maxLength: 20 });
    fc.assert(
      fc.property(sample, fc.double({ min: -50, max: 50, noNaN: true }), (first, by) => {
        const { uniform } = noiseFrom(3);
        const second = first.map((figure) => figure + by);
        const { shift, interval } = bootstrapShift(first, second, { uniform, resamples: 200 });
        expect(shift).toBeCloseTo(by, 6);
        expect(interval[0]).toBeLessThanOrEqual(interval[1]);
      }),
      { numRuns: 30 },
    );
  });
});

describe("the shift between two histograms", () => {
  const { uniform } = noiseFrom(9);
  const hundred = histogramOf(sampleOf(1, 20_000, 100));

  test("finds a tail that is a fifth slower", () => {
    const slower = histogramOf(sampleOf(2, 20_000, 120));
    const { shift, interval } = histogramShift(hundred, slower, { uniform, q: 0.95, as: "ratio" });
    expect(shift).toBeCloseTo(0.2, 1);
    expect(interval[0]).toBeGreaterThan(0.15);
    expect(interval[1]).toBeLessThan(0.25);
  });

  test("finds none between two of the same, and is wider for few requests", () => {
    const alike = histogramShift(hundred, histogramOf(sampleOf(4, 20_000, 100)), { uniform, as: "ratio" });
    expect(alike.interval[0]).toBeLessThan(0);
    expect(alike.interval[1]).toBeGreaterThan(0);
    const few = histogramShift(hundred, histogramOf(sampleOf(5, 20, 100)), { uniform, as: "ratio" });
    expect(few.interval[1] - few.interval[0]).toBeGreaterThan(3 * (alike.interval[1] - alike.interval[0]));
  });
});
