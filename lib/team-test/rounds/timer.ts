/** The timer that a room shares. It runs while `endsAt` is set; stopped, `leftMs` is left of `ms`. */
export type Timer = { ms: number; leftMs: number; endsAt: Date | null };

export const timerActs = ["start", "stop", "reset"] as const;
export type TimerAct = (typeof timerActs)[number];

/** How long it may be set to, in ms: 1 to 60 minutes. */
export const shortestTimerMs = 60_000;
export const longestTimerMs = 60 * 60_000;

/**
 * The timer after somebody pressed a button. Twice the same is as once: what runs is not started anew, what stands is not stopped.
 * What has run out starts from the beginning.
 *
 * @param ms a new length; what runs takes it at its next reset
 */
export function timerAfter(timer: Timer, act: TimerAct, ms: number | undefined, now: Date): Timer {
  const leftMs = timer.endsAt ? Math.max(0, timer.endsAt.getTime() - now.getTime()) : timer.leftMs;
  if (act === "stop") return { ...timer, leftMs, endsAt: null };
  if (act === "reset") return { ms: ms ?? timer.ms, leftMs: ms ?? timer.ms, endsAt: null };
  if (timer.endsAt && leftMs > 0) return timer;
  const length = ms ?? timer.ms;
  const toGoMs = leftMs === 0 || length !== timer.ms ? length : leftMs;
  return { ms: length, leftMs: toGoMs, endsAt: new Date(now.getTime() + toGoMs) };
}
