import fc from "fast-check";
import { expect, test } from "vitest";
import { studentTQuantile, studentTTwoSided } from "./student-t.ts";

// NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2, upper critical values;
// digits by python3 -c "from scipy import stats; print(stats.t.ppf(.975, 3))" and so on
test.each([
  [0.975, 1, 12.7062047],
  [0.975, 2, 4.3026527],
  [0.975, 3, 3.1824463],
  [0.975, 4, 2.7764451],
  [0.975, 9, 2.2621572],
  [0.975, 30, 2.0422725],
  [0.975, 120, 1.9799304],
  [0.975, 1e6, 1.9599664],
  [0.995, 9, 3.2498355],
  [0.9, 5, 1.475884],
  [0.025, 3, -3.1824463],
  [0.5, 3, 0],
])("t(%d) with %d degrees of freedom is %d", (p, degrees, expected) => {
  expect(studentTQuantile(p, degrees)).toBeCloseTo(expected, 6);
});

test("the probability beyond a quantile, on both sides, is what the quantile leaves", () => {
  const probability = fc.double({ min: 0.51, max: 0.9999, noNaN: true });
  fc.assert(
    fc.property(probability, fc.integer({ min: 1, max: 200 }), (p, degrees) => {
      expect(studentTTwoSided(studentTQuantile(p, degrees), degrees)).toBeCloseTo(2 * (1 - p), 8);
    }),
  );
});
