import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { noiseFrom } from "./noise.test-data.ts";
import { predictRatio } from "./prediction-interval.ts";

const four = [280, 270, 290, 275];

describe("one figure against four", () => {
  // python3 - <<'E'
  // import math, statistics as st
  // from scipy import stats
  // logs=[math.log(v) for v in (280,270,290,275)]; m=st.mean(logs); h=stats.t.ppf(.975,3)*st.stdev(logs)*math.sqrt(1.25)
  // d=math.log(412)-m; print(math.exp(m), math.expm1(d), math.expm1(d-h), math.expm1(d+h), math.expm1(h), -math.expm1(-h))
  // print(2*stats.t.sf(d/(st.stdev(logs)*math.sqrt(1.25)),3))
  // E
  test("has the mean, change and interval that an independent calculation gives", () => {
    const found = predictRatio({ baseline: four, actual: 412 });
    expect(found.mean).toBeCloseTo(278.652614, 4);
    expect(found.change).toBeCloseTo(0.478543, 5);
    expect(found.interval[0]).toBeCloseTo(0.326622, 5);
    expect(found.interval[1]).toBeCloseTo(0.647862, 5);
    expect(found.smallestRise).toBeCloseTo(0.114517, 5);
    expect(found.smallestFall).toBeCloseTo(0.10275, 5);
    expect(found.pValue).toBeCloseTo(0.001419, 5);
    expect(found.isAbove).toBe(true);
  });

  test("is normal within what they let expect", () => {
    expect(predictRatio({ baseline: four, actual: 310 })).toMatchObject({ isAbove: false, isBelow: false });
    expect(predictRatio({ baseline: four, actual: 312 })).toMatchObject({ isAbove: true });
    expect(predictRatio({ baseline: four, actual: 249 })).toMatchObject({ isBelow: true });
  });

  test("has an interval one rounding step wider where the tool rounds", () => {
    const exact = predictRatio({ baseline: four, actual: 312 });
    const rounded = predictRatio({ baseline: four, actual: 312, roundingStep: 10 });
    expect(rounded.isAbove).toBe(false);
    expect(1 + rounded.interval[1]).toBeCloseTo((1 + exact.interval[1]) * (1 + 10 / exact.mean), 8);
    expect(1 + rounded.interval[0]).toBeCloseTo((1 + exact.interval[0]) / (1 + 10 / exact.mean), 8);
  });
});

describe("ten equal runs", () => {
  const equal = Array.from({ length: 10 }, () => 250);

  test("do not make a difference below the measurement's resolution one", () => {
    expect(predictRatio({ baseline: equal, actual: 250.2 })).toMatchObject({ isAbove: false, isBelow: false });
    expect(predictRatio({ baseline: equal, actual: 254, resolution: 0.02 }).isAbove).toBe(false);
  });

  test("still show a real change", () => {
    const found = predictRatio({ baseline: equal, actual: 280, resolution: 0.02 });
    expect(found.isAbove).toBe(true);
    expect(found.pValue).toBeLessThan(0.0001);
    expect(found.interval[0]).toBeCloseTo(1.12 / 1.02 - 1, 10);
  });

  test("of zero are compared too", () => {
    const zeros = equal.map(() => 0);
    expect(predictRatio({ baseline: zeros, actual: 0, roundingStep: 1 })).toMatchObject({ isAbove: false, change: 0 });
    expect(predictRatio({ baseline: zeros, actual: 40, roundingStep: 1 }).isAbove).toBe(true);
  });
});

const figure = fc.double({ min: 1, max: 100_000, noNaN: true });
const baseline = fc.array(figure, { minLength: 4, maxLength: 10 });

test("the unit does not matter", () => {
  fc.assert(
    fc.property(baseline, figure, fc.double({ min: 0.01, max: 1000, noNaN: true }), (runs, actual, factor) => {
      const inMs = predictRatio({ baseline: runs, actual, roundingStep: 1 });
      const scaled = predictRatio({
        baseline: runs.map((run) => run * factor),
        actual: actual * factor,
        roundingStep: factor,
      });
      expect(scaled.change).toBeCloseTo(inMs.change, 6);
      expect(scaled.pValue).toBeCloseTo(inMs.pValue, 6);
    }),
  );
});

test("what is outside of the interval has a p-value below 0.05, and the interval then excludes zero", () => {
  fc.assert(
    fc.property(baseline, figure, (runs, actual) => {
      const { isAbove, isBelow, pValue, interval } = predictRatio({ baseline: runs, actual });
      expect(isAbove || isBelow).toBe(pValue < 0.05);
      expect(isAbove).toBe(interval[0] > 0);
      expect(isBelow).toBe(interval[1] < 0);
    }),
  );
});

test("the order of the runs does not matter", () => {
  fc.assert(
    fc.property(baseline, figure, (runs, actual) => {
      const turned = predictRatio({ baseline: [...runs].reverse(), actual });
      expect(turned.change).toBeCloseTo(predictRatio({ baseline: runs, actual }).change, 8);
    }),
  );
});

test.each([0.03, 0.05, 0.08])("at %d of noise at most 3 % of unchanged runs are called worse", (noise) => {
  const next = noiseFrom(61);
  const run = () => 280 * Math.exp(noise * next.normal());
  const rounds = 10_000;
  let worse = 0;
  for (let round = 0; round < rounds; round++) {
    const found = predictRatio({ baseline: Array.from({ length: 10 }, run), actual: run(), resolution: 0.02 });
    if (found.isAbove && found.change > 0.05) worse++;
  }
  expect(worse / rounds).toBeLessThanOrEqual(0.03);
});

test("a slowdown of 15 % is seen at 3 % of noise in at least 19 of 20 runs", () => {
  const next = noiseFrom(7);
  const run = () => 280 * Math.exp(0.03 * next.normal());
  const found = Array.from({ length: 2000 }, () =>
    predictRatio({ baseline: Array.from({ length: 10 }, run), actual: run() * 1.15 }),
  );
  expect(found.filter(({ isAbove }) => isAbove).length / found.length).toBeGreaterThan(0.95);
});

test("a pinned figure stands for the mean, and the baseline only tells the noise: t · s · √2", () => {
  const baseline = [100, 103, 97, 101, 99, 102, 98, 100, 104, 96];
  const found = predictRatio({ baseline, actual: 120, pinned: 110 });
  const logs = baseline.map(Math.log);
  const mean = logs.reduce((sum, log) => sum + log, 0) / 10;
  const s = Math.sqrt(logs.reduce((sum, log) => sum + (log - mean) ** 2, 0) / 9);
  // t(0.975, 9) = 2.262157 by published tables.
  const half = 2.262157 * s * Math.SQRT2;
  expect(found.mean).toBeCloseTo(110, 9);
  expect(found.change).toBeCloseTo(120 / 110 - 1, 9);
  expect(found.interval[0]).toBeCloseTo(Math.expm1(Math.log(120 / 110) - half), 5);
  expect(found.smallestRise).toBeCloseTo(Math.expm1(half), 5);
});
