import fc from "fast-check";
import { expect, test } from "vitest";
import { benjaminiHochberg } from "./benjamini-hochberg.ts";

test("the example of Benjamini & Hochberg (1995), section 4.1, names the first four", () => {
  const pValues = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
  ];
  expect(benjaminiHochberg(pValues).filter(Boolean)).toHaveLength(4);
});

test("a value above its own step stands out with one below it that does", () => {
  expect(benjaminiHochberg([0.04, 0.035, 0.03, 0.9])).toEqual([false, false, false, false]);
  expect(benjaminiHochberg([0.037, 0.036, 0.035, 0.9])).toEqual([true, true, true, false]);
});

test("nothing stands out of nothing", () => {
  expect(benjaminiHochberg([])).toEqual([]);
});

const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 50 });

test("what stands out is smaller than all that does not, and would stand out alone", () => {
  fc.assert(
    fc.property(pValues, (values) => {
      const out = benjaminiHochberg(values);
      const named = values.filter((_, k) => out[k]);
      const others = values.filter((_, k) => !out[k]);
      expect(Math.max(0, ...named)).toBeLessThanOrEqual(Math.min(1, ...others));
      expect(named.every((p) => p <= 0.05)).toBe(true);
    }),
  );
});
