import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { accountBackOff, addressBackOff, waitMs } from "#lib/auth/back-off.ts";

const at = new Date("2026-03-01T10:00:00Z");
const later = (ms: number) => new Date(at.getTime() + ms);

describe("waitMs", () => {
  test.each([
    [0, 0],
    [4, 0],
    [5, 1_000],
    [6, 2_000],
    [9, 16_000],
    [11, 60_000],
    [1_000, 60_000],
  ])("after %i failures of an account is %i ms", (failures, expected) => {
    expect(waitMs({ failures, lastFailedAt: at }, at, accountBackOff)).toBe(expected);
  });

  test("grows to a quarter of an hour for an address", () => {
    expect(waitMs({ failures: 90, lastFailedAt: at }, at, addressBackOff)).toBe(900_000);
  });

  test("runs out with time", () => {
    const past = { failures: 7, lastFailedAt: at };
    expect(waitMs(past, later(1_500), accountBackOff)).toBe(2_500);
    expect(waitMs(past, later(4_000), accountBackOff)).toBe(0);
  });

  test("is over after a quiet hour", () => {
    expect(waitMs({ failures: 500, lastFailedAt: at }, later(3_600_000), addressBackOff)).toBe(0);
  });

  test("never shrinks with more failures, nor passes its limit", () => {
    fc.assert(
      fc.property(fc.nat(2_000), fc.nat(4_000_000), (failures, ms) => {
        const wait = (count: number) => waitMs({ failures: count, lastFailedAt: at }, later(ms), addressBackOff);
        expect(wait(failures + 1)).toBeGreaterThanOrEqual(wait(failures));
        expect(wait(failures)).toBeLessThanOrEqual(addressBackOff.longestMs);
      }),
    );
  });
});
