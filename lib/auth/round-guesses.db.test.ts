import { expect, test } from "vitest";
import { takeAttempt, waitOf } from "#lib/auth/sign-in-throttle.ts";

const now = new Date("2026-11-21T10:00:00Z");

test("an address that tries codes of rounds waits, with a right one too, and asking how long counts nothing", async () => {
  const key = "round:192.0.2.7";
  expect(await waitOf(key, now)).toBe(0);
  for (let tried = 0; tried < 20; tried += 1) {
    expect(await waitOf(key, now)).toBe(0);
    expect(await takeAttempt([key], now)).toBe(0);
  }
  expect(await waitOf(key, now)).toBe(1000);
  expect(await waitOf(key, now)).toBe(1000);
  expect(await waitOf("round:192.0.2.8", now)).toBe(0);
  expect(await waitOf(key, new Date(now.getTime() + 1000))).toBe(0);
});
