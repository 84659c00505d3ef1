import { expect, test } from "vitest";
import { kneeOf, loadCurve } from "./load-curve.ts";

const ramp = Array.from({ length: 40 }, (_, k) => 10 * (k + 1));
/** Rises with every user up to 200, and no further. */
const bent = ramp.map((users, k) => ({ users, rate: Math.min(users, 200) * 2 + ((k * 7) % 5) - 2 }));

test("a throughput that stops to rise has its knee there", () => {
  expect(kneeOf(bent)).toBeGreaterThanOrEqual(190);
  expect(kneeOf(bent)).toBeLessThanOrEqual(210);
});

test("a straight line has no knee, nor has one that gets steeper", () => {
  expect(kneeOf(ramp.map((users, k) => ({ users, rate: 2 * users + ((k * 7) % 5) })))).toBeNull();
  expect(kneeOf(ramp.map((users) => ({ users, rate: users < 200 ? users : 3 * users - 400 })))).toBeNull();
  expect(kneeOf([])).toBeNull();
});

test("a run whose users hardly change, or are unknown, has no curve", () => {
  const series = { bucketMs: 1000, p95Ms: null, rate: [10, 10, 10, 10, 10] };
  expect(loadCurve({ ...series, users: null })).toBeNull();
  expect(loadCurve({ ...series, users: [50, 50, 51, 50, 50] })).toBeNull();
  expect(loadCurve({ ...series, rate: [1, 2, null, 4, 5], users: [0, 20, 30, 40, 50] })).toBeNull();
  expect(loadCurve({ ...series, users: [10, 20, 30, 40, 50] })?.points).toHaveLength(5);
});
