import fc from "fast-check";
import { expect, test } from "vitest";
import type { Figures } from "../metric.ts";
import { histogramShift } from "../statistics/bootstrap-shift.ts";
import { histogramOf, quantile } from "../statistics/histogram.ts";
import { type DifferenceInput, differenceOf } from "./difference.ts";
import { pooledScatter } from "./pooled-scatter.ts";
import { quantileInterval } from "./quantile-interval.ts";

const smallestEffect = { pct: 5, points: 0.5 };

function side(values: number[], figures: Partial<Figures> = {}) {
  const histogram = histogramOf(values);
  const none = { p90Ms: null, p999Ms: null, meanMs: null, maxMs: null };
  const p = (q: number) => quantile(histogram, q);
  return {
    histogram,
    precision: "computed" as const,
    figures: {
      ...none,
      p50Ms: p(0.5),
      p95Ms: p(0.95),
      p99Ms: p(0.99),
      errorRate: 0,
      throughputRps: values.length / 60,
      requests: values.length,
      ...figures,
    },
  };
}

/** The same spread every time: 1 to 2 times `scale`, evenly. */
const even = (n: number, scale: number) => Array.from({ length: n }, (_, k) => scale * (1 + ((k * 7919) % n) / n));
const between = (input: Partial<DifferenceInput>) =>
  differenceOf({
    metric: "p95Ms",
    base: side(even(2000, 100)),
    actual: side(even(2000, 120)),
    between: null,
    smallestEffect,
    ...input,
  });

test("a run that is 20 % slower is told with an interval around 20 %", () => {
  const found = between({});
  expect(found).toMatchObject({ unit: "%", holds: "within", reading: "worse" });
  expect(found.change).toBeCloseTo(20, -0.5);
  expect(found.interval?.[0]).toBeGreaterThan(15);
  expect(found.interval?.[1]).toBeLessThan(25);
});

test("the interval agrees with a bootstrap of the same two histograms", () => {
  let seed = 1;
  const uniform = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  const [base, actual] = [side(even(4000, 100)), side(even(4000, 108))];
  const shift = histogramShift(base.histogram, actual.histogram, { uniform, q: 0.95, as: "ratio" });
  const found = between({ base, actual });
  expect(Math.abs((found.interval?.[0] ?? 0) - 100 * shift.interval[0])).toBeLessThan(2.5);
  expect(Math.abs((found.interval?.[1] ?? 0) - 100 * shift.interval[1])).toBeLessThan(2.5);
});

test("noise between runs of the test makes the interval wider, so wide that nothing can be told", () => {
  const noisy = between({ between: { runs: 8, deviation: 0.1 } });
  // t(0.975, 7) · 0.1 · √2 = 0.334, around ln 1.2.
  expect(noisy.holds).toBe("between");
  expect(noisy.interval?.[0]).toBeLessThan(-13);
  expect(noisy.reading).toBe("unsure");
  expect(between({ between: { runs: 3, deviation: 0.1 } }).holds).toBe("within");
});

test("runs of which the interval is narrow around nothing are the same", () => {
  expect(between({ actual: side(even(2000, 101)) }).reading).toBe("same");
});

test("what differs between groups of runs is no noise", () => {
  const none = { p50Ms: null, p99Ms: null, errorRate: null, throughputRps: null };
  const found = pooledScatter([
    { ...none, label: "", runs: 3, p95Ms: 0.01 },
    { ...none, label: "", runs: 2, p95Ms: 0.04 },
    { ...none, label: "", runs: 1, p95Ms: null },
  ]);
  // (2 · 0.01 + 1 · 0.04) / 3 = 0.02
  expect(found.get("p95Ms ")).toEqual({ runs: 4, deviation: Math.sqrt(0.02) });
});

test("percentiles of different kinds are not compared; rates and errors are", () => {
  const actual = { ...side(even(500, 100)), histogram: null, precision: "reported" as const };
  expect(between({ actual })).toMatchObject({ change: null, reading: "unsure", why: "other kind" });
  expect(between({ actual, metric: "errorRate" })).toMatchObject({ change: 0, why: null });
});

test("without distributions a difference has no interval, and is no reading", () => {
  const reported = (p95Ms: number) => ({ ...side([1], { p95Ms }), histogram: null, precision: "reported" as const });
  const found = between({ base: reported(100), actual: reported(110) });
  expect(found).toMatchObject({ interval: null, holds: null, reading: "unsure" });
  expect(found.change).toBeCloseTo(10);
});

test("errors from none to 5 % of 1,000 requests are more, in points", () => {
  const found = between({
    metric: "errorRate",
    base: side(even(1000, 100)),
    actual: side(even(1000, 100), { errorRate: 0.05 }),
  });
  expect(found).toMatchObject({ unit: "points", change: 5, reading: "worse" });
  // Newcombe's method 10 for 50/1000 − 0/1000: 0.0372 to 0.0653.
  expect(found.interval?.[0]).toBeCloseTo(3.64, 0);
  expect(found.interval?.[1]).toBeCloseTo(6.53, 0);
});

test("a figure that one side lacks, or a base of zero, is no difference", () => {
  expect(between({ actual: side([1], { p95Ms: null }) }).why).toBe("missing");
  expect(between({ metric: "throughputRps", base: side([1], { throughputRps: 0 }) }).why).toBe("from zero");
});

test("a run against itself is the same, and an interval always holds its change", () => {
  const values = fc.array(fc.double({ min: 0.01, max: 1e5, noNaN: true }), { minLength: 5, maxLength: 300 });
  fc.assert(
    fc.property(values, values, (first, second) => {
      const [base, actual] = [side(first), side(second)];
      const same = between({ base, actual: base });
      expect(same.reading).toMatch(/same|unsure/);
      const found = between({ base, actual });
      expect(found.interval?.[0]).toBeLessThanOrEqual((found.change ?? 0) + 1e-6);
      expect(found.interval?.[1]).toBeGreaterThanOrEqual((found.change ?? 0) - 1e-6);
    }),
  );
});

test("nineteen of twenty intervals of a quantile hold it", () => {
  let seed = 7;
  const uniform = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  const rounds = 400;
  const held = Array.from({ length: rounds }, () => {
    const found = quantileInterval(histogramOf(Array.from({ length: 500 }, () => -100 * Math.log(uniform()))), 0.95);
    const truth = 100 * Math.log(20);
    return found !== null && found.low <= truth && truth <= found.high;
  }).filter(Boolean).length;
  expect(held / rounds).toBeGreaterThanOrEqual(0.95);
});
