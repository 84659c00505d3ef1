import type { ClockReading } from "#lib/stories/timeboxes/timebox.ts";

/** What a clock shows so many ms after the server read it. One that does not run shows the same. */
export function clockNow(reading: ClockReading, sinceMs: number): { leftMs: number; usedShare: number } {
  const passedMs = reading.state === "running" ? Math.max(0, sinceMs) : 0;
  const usedShare = Math.min(1, (reading.usedMs + passedMs) / reading.totalMs);
  return { leftMs: reading.leftMs - passedMs, usedShare };
}

/** Two clocks of one machine: `monotonic` counts on and cannot be set, `wall` is the time of day. In ms. */
export type Moment = { monotonic: number; wall: number };

const mostApartMs = 2_000;

/** Whether the machine slept between two moments, or somebody set its clock: then what was counted is not to be trusted. */
export function hasJumped(before: Moment, after: Moment): boolean {
  const apart = after.wall - before.wall - (after.monotonic - before.monotonic);
  return Math.abs(apart) > mostApartMs;
}
