import fc from "fast-check";
import { expect, test } from "vitest";
import { normalBelow, normalQuantile } from "./normal-distribution.ts";

// Abramowitz & Stegun, table 26.1.
test.each([
  [0, 0.5],
  [1, 0.841344746068543],
  [1.96, 0.97500210485178],
  [-3, 0.00134989803163],
  [-7, 1.279812543886e-12],
])("the share below %f is %f", (z, share) => {
  expect(Math.abs(normalBelow(z) / share - 1)).toBeLessThan(1e-9);
});

test("the quantile is its inverse", () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (p) => {
      expect(Math.abs(normalBelow(normalQuantile(p)) - p)).toBeLessThan(1e-12);
    }),
  );
  expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 10);
});
