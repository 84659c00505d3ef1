import type { RoundTimer } from "#lib/team-test/rounds/round-state.ts";

/** What is left of the timer at `now` (ms since the epoch), in ms, from 0 to its length. */
export function timerLeftMs({ ms, leftMs, endsAt }: RoundTimer, now: number): number {
  const left = endsAt === null ? leftMs : Date.parse(endsAt) - now;
  return Math.min(ms, Math.max(0, left));
}

/** "04:12": whole seconds, of which one that has begun counts. */
export function timerText(leftMs: number): string {
  const seconds = Math.ceil(leftMs / 1000);
  const parts = [Math.floor(seconds / 60), seconds % 60];
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}
