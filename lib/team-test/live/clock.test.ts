import fc from "fast-check";
import { expect, test } from "vitest";
import { clockOffset } from "./clock.ts";

test("a clock that is wrong by hours is corrected at the first message", () => {
  expect(clockOffset(null, 10_000_000, 2_800_000)).toBe(7_200_000);
});

test("the message that was the quickest counts", () => {
  const quick = clockOffset(null, 1_000, 1_020);
  const slow = clockOffset(quick, 5_000, 5_900);
  expect([quick, slow]).toEqual([-20, -20]);
  expect(clockOffset(slow, 9_000, 9_005)).toBe(-5);
});

test("a clock that somebody sets meanwhile is followed", () => {
  expect(clockOffset(-20, 60_000, 360_000)).toBe(-300_000);
});

test("whatever comes late, by up to two seconds, the offset is that of the quickest", () => {
  const delays = fc.array(fc.integer({ min: 1, max: 1_900 }), { minLength: 1 });
  fc.assert(
    fc.property(fc.integer(), delays, (ahead, late) => {
      const found = late.reduce<number | null>(
        (before, ms, at) => clockOffset(before, at * 1000 + ahead, at * 1000 + ms),
        null,
      );
      expect(found).toBe(ahead - Math.min(...late));
    }),
  );
});
