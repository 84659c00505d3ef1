import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { driftAgainst, errorRateDrift } from "./drift.ts";
import { noiseFrom } from "./noise.test-data.ts";

describe("drift of the recent runs against an anchor", () => {
  // By hand: ln of 280, 270, 290, 275 has the mean 5.629966 and s 0.030467; t(0.975, 3) = 3.182446;
  // half = 3.182446 · 0.030467 · √1.25 = 0.108404; d = 5.629966 − ln 200 = 0.331649.
  test("has the change and interval that a calculation by hand gives", () => {
    const drift = driftAgainst({ recent: [280, 270, 290, 275], anchor: 200 });
    expect(drift.mean).toBeCloseTo(278.6526, 3);
    expect(drift.change).toBeCloseTo(0.393263, 4);
    expect(Math.log1p(drift.interval[0])).toBeCloseTo(0.331649 - 0.108404, 4);
    expect(Math.log1p(drift.interval[1])).toBeCloseTo(0.331649 + 0.108404, 4);
    expect(drift).toMatchObject({ isAbove: true, isBelow: false });
  });

  test("is none where the anchor lies within the noise", () => {
    expect(driftAgainst({ recent: [280, 270, 290, 275], anchor: 260 })).toMatchObject({ isAbove: false });
  });

  test("widens with rounding, and ten equal runs are no certainty", () => {
    const ten = Array.from({ length: 10 }, () => 100);
    expect(driftAgainst({ recent: ten, anchor: 99, resolution: 0.02 }).isAbove).toBe(false);
    expect(driftAgainst({ recent: ten, anchor: 92, roundingStep: 10 }).isAbove).toBe(false);
    expect(driftAgainst({ recent: ten, anchor: 92 }).isAbove).toBe(true);
  });

  test("has an interval that holds the change, and excludes zero where it is told from noise", () => {
    const figure = fc.double({ min: 1, max: 100_000, noNaN: true });
    fc.assert(
      fc.property(fc.array(figure, { minLength: 2, maxLength: 12 }), figure, (recent, anchor) => {
        const { change, interval, isAbove, isBelow } = driftAgainst({ recent, anchor });
        expect(interval[0]).toBeLessThanOrEqual(change);
        expect(interval[1]).toBeGreaterThanOrEqual(change);
        expect(isAbove).toBe(interval[0] > 0);
        expect(isBelow).toBe(interval[1] < 0);
      }),
    );
  });

  test("sees a creep of 2 % a run that no single run shows", () => {
    const { normal } = noiseFrom(11);
    const run = (k: number) => 300 * 1.02 ** k * Math.exp(0.02 * normal());
    const anchor = run(0);
    expect(driftAgainst({ recent: Array.from({ length: 10 }, (_, k) => run(k + 11)), anchor }).isAbove).toBe(true);
  });
});

describe("drift of an error rate", () => {
  const runs = (failures: number, count = 6) => Array.from({ length: count }, () => ({ failures, requests: 10_000 }));

  test("is told in points", () => {
    const drift = errorRateDrift(runs(300), { failures: 20, requests: 10_000 });
    expect(drift.change).toBeCloseTo(0.028, 6);
    expect(drift.isAbove).toBe(true);
    expect(drift.interval[0]).toBeGreaterThan(0);
  });

  test("works from an anchor without failures, and is none between equals", () => {
    expect(errorRateDrift(runs(200), { failures: 0, requests: 10_000 }).isAbove).toBe(true);
    expect(errorRateDrift(runs(0), { failures: 0, requests: 10_000 })).toMatchObject({ change: 0, isAbove: false });
  });
});
