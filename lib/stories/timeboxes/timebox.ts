/** A clock as the server keeps it. It stands still while it is paused, and after it was stopped or ended. */
export type Clock = {
  plannedMs: number;
  extendedMs: number;
  startedAt: Date;
  pausedAt: Date | null;
  pausedMs: number;
  stoppedAt: Date | null;
  endedAt: Date | null;
};

/** How much of the time was used, in ms: the pauses do not count. */
export function usedMs({ startedAt, pausedAt, pausedMs, stoppedAt, endedAt }: Clock, now: Date): number {
  const until = Math.min(...[now, pausedAt, stoppedAt, endedAt].map((at) => at?.getTime() ?? Number.POSITIVE_INFINITY));
  return Math.max(0, until - startedAt.getTime() - pausedMs);
}

/** What is left of it, in ms; negative once it has run out. */
export function leftMs(clock: Clock, now: Date): number {
  return clock.plannedMs + clock.extendedMs - usedMs(clock, now);
}
