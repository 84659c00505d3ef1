import { expect, test } from "vitest";
import { clockNow, hasJumped } from "./clock-now.ts";

const running = { state: "running", usedMs: 60_000, totalMs: 120_000, leftMs: 60_000 } as const;

test.each([
  ["as it was read", running, 0, 60_000, 0.5],
  ["some time later", running, 30_000, 30_000, 0.75],
  ["once its time is up", running, 90_000, -30_000, 1],
  ["when a clock was set back", running, -5_000, 60_000, 0.5],
  ["while it is paused", { ...running, state: "paused" } as const, 30_000, 60_000, 0.5],
])("a clock %s", (_when, reading, sinceMs, leftMs, usedShare) => {
  expect(clockNow(reading, sinceMs)).toEqual({ leftMs, usedShare });
});

test.each([
  ["a second later", { monotonic: 1_000, wall: 1_000 }, false],
  ["after an hour asleep", { monotonic: 1_000, wall: 3_600_000 }, true],
  ["after the clock was set back by a day", { monotonic: 1_000, wall: -86_400_000 }, true],
  ["after a slow second", { monotonic: 9_000, wall: 9_100 }, false],
])("%s", (_when, after, expected) => {
  expect(hasJumped({ monotonic: 0, wall: 0 }, after)).toBe(expected);
});
