import fc from "fast-check";
import { expect, test } from "vitest";
import { noiseFrom } from "./noise.test-data.ts";
import { medianOf, noiseOf } from "./segment-noise.ts";

/** Residuals of scale 2, each carrying over `correlation` of the one before it. */
function residuals(count: number, correlation = 0, seed = 7): Float64Array {
  const { normal } = noiseFrom(seed);
  let last = 0;
  return Float64Array.from({ length: count }, () => {
    last = correlation * last + Math.sqrt(1 - correlation ** 2) * normal();
    return 2 * last;
  });
}

test.each([
  [[3], 3],
  [[3, 1], 2],
  [[5, 1, 3], 3],
  [[4, -1, 10, 0], 2],
])("the median of %j is %d", (figures, median) => expect(medianOf(Float64Array.from(figures))).toBe(median));

test("the median leaves the figures as they stand", () => {
  fc.assert(
    fc.property(fc.float64Array({ noNaN: true, minLength: 1 }), (figures) => {
      const before = figures.slice();
      medianOf(figures);
      expect(figures).toEqual(before);
    }),
  );
});

test("the scale is that of the residuals, and single outliers do not move it", () => {
  const figures = residuals(2000);
  expect(noiseOf(figures, 0).scale).toBeCloseTo(2, 0);
  const spoilt = figures.map((figure, index) => (index % 50 === 0 ? 100 : figure));
  expect(noiseOf(spoilt, 0).scale / noiseOf(figures, 0).scale).toBeLessThan(1.05);
});

test("the scale is not below what is given", () => {
  expect(noiseOf(new Float64Array(20), 0.005)).toEqual({ scale: 0.005, correlation: 0 });
});

test("independent residuals have no correlation, and correlated ones have theirs", () => {
  expect(noiseOf(residuals(2000), 0).correlation).toBeLessThan(0.05);
  expect(noiseOf(residuals(2000, 0.6), 0).correlation).toBeCloseTo(0.6, 0);
});
