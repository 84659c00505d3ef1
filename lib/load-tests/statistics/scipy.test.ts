import { describe, expect, test } from "vitest";
import { benjaminiHochberg } from "./benjamini-hochberg.ts";
import { bootstrapShift } from "./bootstrap-shift.ts";
import { predictErrorRate } from "./error-rate-interval.ts";
import reference from "./fixtures/scipy-1.17.1.json" with { type: "json" };
import { betaQuantile, incompleteBeta } from "./incomplete-beta.ts";
import { type Alternative, mannWhitney } from "./mann-whitney.ts";
import { noiseFrom } from "./noise.test-data.ts";
import { normalBelow } from "./normal-distribution.ts";
import { predictRatio } from "./prediction-interval.ts";
import { studentTQuantile } from "./student-t.ts";
import { theilSen } from "./theil-sen.ts";

/** Relative where a figure is large, absolute where it is small. */
function expectClose(actual: number, expected: number, tolerance: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(expected)));
}

// Made by bench/statistics/reference.py.
describe("what SciPy says", () => {
  test("of quantiles of Student's t, to 1e-9", () => {
    for (const { p, degrees, t } of reference.studentT) expectClose(studentTQuantile(p, degrees), t, 1e-9);
  });

  test("of the incomplete beta function and its inverse, to 1e-10", () => {
    for (const { x, a, b, below, quantile } of reference.beta) {
      expectClose(incompleteBeta(x, a, b), below, 1e-10);
      expectClose(betaQuantile(x, a, b), quantile, 1e-10);
    }
  });

  test("of the normal distribution, to one in 1e9", () => {
    for (const { z, below } of reference.normal) expectClose(normalBelow(z) / below, 1, 1e-9);
  });

  test("of binomial shares and tests, to 1e-10, by the incomplete beta function", () => {
    for (const { k, n, p, atMost, greater } of reference.binomial) {
      expectClose(1 - incompleteBeta(p, k + 1, n - k), atMost, 1e-10);
      expectClose(k === 0 ? 1 : incompleteBeta(p, k, n - k + 1), greater, 1e-10);
    }
  });

  test("of prediction intervals, to 1e-9", () => {
    for (const { baseline, actual, mean, low, high, pValue } of reference.prediction) {
      const found = predictRatio({ baseline, actual });
      expectClose(found.mean, mean, 1e-9);
      expectClose(found.interval[0], low, 1e-9);
      expectClose(found.interval[1], high, 1e-9);
      expectClose(found.pValue, pValue, 1e-9);
    }
  });

  test("of error rates with variance between runs, to 1e-6", () => {
    for (const { failures, requests, actual, mean, low, high } of reference.errorRates) {
      const runs = failures.map((count) => ({ failures: count, requests }));
      const found = predictErrorRate(runs, { failures: actual, requests });
      expectClose(found.mean, mean, 1e-9);
      expectClose(found.interval[0], low, 1e-6);
      expectClose(found.interval[1], high, 1e-6);
    }
  });

  test("of false discovery rates, exactly", () => {
    for (const { pValues, standsOut } of reference.benjaminiHochberg)
      expect(benjaminiHochberg(pValues)).toEqual(standsOut);
  });

  test.each(reference.mannWhitney)("of Mann–Whitney's U %#, to 1e-9", ({ first, second, alternative, ...expected }) => {
    const found = (method: "exact" | "normal") =>
      mannWhitney(first, second, { method, alternative: alternative as Alternative });
    expect(found("normal").u).toBe(expected.u);
    expectClose(found("normal").pValue, expected.normal, 1e-9);
    if (expected.exact !== null) expectClose(found("exact").pValue, expected.exact, 1e-9);
  });

  test.each(reference.shifts)(
    "of bootstrap intervals %#, to a tenth of their width",
    ({ first, second, q, ...expected }) => {
      for (const method of ["bca", "percentile"] as const) {
        const { uniform } = noiseFrom(17);
        const { shift, interval } = bootstrapShift(first, second, { uniform, q, method, resamples: 10_000 });
        const [low = 0, high = 0] = expected[method];
        expectClose(shift, expected.shift, 1e-9);
        expect(Math.abs(interval[0] - low)).toBeLessThan(0.1 * (high - low));
        expect(Math.abs(interval[1] - high)).toBeLessThan(0.1 * (high - low));
      }
    },
  );

  test("of slopes by Theil and Sen, to 1e-9", () => {
    for (const { x, y, slope, intercept, low, high } of reference.slopes) {
      const found = theilSen(x.map((at, k): [number, number] => [at, y[k] ?? 0]));
      expectClose(found?.slope ?? Number.NaN, slope, 1e-9);
      expectClose(found?.intercept ?? Number.NaN, intercept, 1e-9);
      expectClose(found?.interval[0] ?? Number.NaN, low, 1e-9);
      expectClose(found?.interval[1] ?? Number.NaN, high, 1e-9);
    }
  });
});
