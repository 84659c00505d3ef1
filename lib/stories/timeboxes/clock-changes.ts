import {
  type Clock,
  clockState,
  leftMs,
  nearlyUpShare,
  stoppedSince,
  totalMs,
  undecidedMs,
  usedMs,
} from "./timebox.ts";

/** What was told of a clock already. */
export type ClockMarks = { noticedAt: Date | null; ranOutAt: Date | null };

/** Why a clock cannot wait for data, or null: once its time is up it waits for a decision alone. */
export function whyNotPause(clock: Clock, now: Date): string | null {
  const state = clockState(clock, now);
  if (state === "paused") return "It is paused already.";
  if (state === "ended") return "This timebox is over.";
  return leftMs(clock, now) <= 0 ? "Its time is up: decide how it goes on." : null;
}

/** The columns of a clock that goes on after a pause. */
export function resumed({ pausedAt, pausedMs }: Clock, now: Date) {
  const waitedMs = pausedAt ? Math.max(0, now.getTime() - pausedAt.getTime()) : 0;
  return { pausedAt: null, pausedFor: "", pausedMs: pausedMs + waitedMs };
}

/**
 * The columns of a clock that gets so much more time, counted from now where its time was up. One that stood undecided goes on. Its end is told
 * anew.
 */
export function extended(clock: Clock & ClockMarks, ms: number, now: Date) {
  const used = usedMs(clock, now);
  const stoppedAt = stoppedSince(clock, now);
  const total = Math.max(totalMs(clock), used) + ms;
  const stoodMs = stoppedAt ? Math.max(0, now.getTime() - stoppedAt.getTime()) : 0;
  return {
    extendedMs: total - clock.plannedMs,
    pausedMs: clock.pausedMs + stoodMs,
    stoppedAt: null,
    ranOutAt: null,
    noticedAt: used < nearlyUpShare * total ? null : (clock.noticedAt ?? now),
  };
}

/** What is to be told of a clock, and whether it is to be stopped. Whatever was told is not told again. */
export function dueOf(clock: Clock & ClockMarks, now: Date): { nearlyUp: boolean; ranOut: boolean; stop: boolean } {
  const { endedAt, stoppedAt, pausedAt, ranOutAt, noticedAt } = clock;
  if (endedAt || stoppedAt || pausedAt) return { nearlyUp: false, ranOut: false, stop: false };
  const used = usedMs(clock, now);
  const total = totalMs(clock);
  return {
    nearlyUp: noticedAt === null && used >= nearlyUpShare * total && used < total,
    ranOut: ranOutAt === null && used >= total,
    stop: used >= total + undecidedMs,
  };
}
