const firstPauseMs = 500;
const longestPauseMs = 10_000;

/**
 * How long a screen waits before it asks again, after it asked `failures` times in vain: half a second, doubling up to ten. A third of it is
 * chance (`random`, from 0 to below 1), so that three hundred screens do not all come back in one moment.
 */
export function pauseMs(failures: number, random: number): number {
  const full = Math.min(longestPauseMs, firstPauseMs * 2 ** failures);
  return Math.round(full * (2 / 3 + random / 3));
}

/** After these the server will not answer otherwise by itself: signed out, not in it, closed. */
export function isFinal(status: number): boolean {
  return status === 401 || status === 403 || status === 404;
}
