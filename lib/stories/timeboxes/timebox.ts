/** A clock as the server keeps it. It stands still while it is paused, and after it was stopped or ended. All in ms. */
export type Clock = {
  plannedMs: number;
  extendedMs: number;
  startedAt: Date;
  pausedAt: Date | null;
  pausedMs: number;
  stoppedAt: Date | null;
  endedAt: Date | null;
};

/** Nobody decided for so long after its time was up: it stands still, also where no worker has noticed yet. */
export const undecidedMs = 30 * 60_000;

/** From here on its end is near. */
export const nearlyUpShare = 0.8;

export type ClockState = "running" | "paused" | "stopped" | "ended";

/** What was planned, with the extensions. */
export function totalMs({ plannedMs, extendedMs }: Pick<Clock, "plannedMs" | "extendedMs">): number {
  return plannedMs + extendedMs;
}

/** How much of the time was used: pauses do not count, and nothing does once it stands undecided. Never less than it was before. */
export function usedMs(clock: Clock, now: Date): number {
  const { startedAt, pausedAt, pausedMs, stoppedAt, endedAt } = clock;
  const until = Math.min(...[now, pausedAt, stoppedAt, endedAt].map((at) => at?.getTime() ?? Number.POSITIVE_INFINITY));
  const used = until - startedAt.getTime() - pausedMs;
  return Math.min(totalMs(clock) + undecidedMs, Math.max(0, used));
}

/** What is left of it; negative once its time is up. */
export function leftMs(clock: Clock, now: Date): number {
  return totalMs(clock) - usedMs(clock, now);
}

export function clockState(clock: Clock, now: Date): ClockState {
  if (clock.endedAt) return "ended";
  if (stoppedSince(clock, now)) return "stopped";
  return clock.pausedAt ? "paused" : "running";
}

/** A clock at one moment of the server's. `leftMs` is negative once its time is up. */
export type ClockReading = { state: ClockState; usedMs: number; totalMs: number; leftMs: number };

export function readClock(clock: Clock, now: Date): ClockReading {
  return {
    state: clockState(clock, now),
    usedMs: usedMs(clock, now),
    totalMs: totalMs(clock),
    leftMs: leftMs(clock, now),
  };
}

/** Since when it stands undecided; null: it does not. */
export function stoppedSince(clock: Clock, now: Date): Date | null {
  if (clock.stoppedAt || clock.endedAt || clock.pausedAt) return clock.stoppedAt;
  const at = clock.startedAt.getTime() + clock.pausedMs + totalMs(clock) + undecidedMs;
  return at <= now.getTime() ? new Date(at) : null;
}
