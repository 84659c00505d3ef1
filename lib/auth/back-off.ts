/** How failures in a row slow down the next attempt. Times in ms. */
export type BackOff = { freeFailures: number; longestMs: number };

/** An account's wait stays short: whoever knows an email address must not be able to lock its owner out. */
export const accountBackOff: BackOff = { freeFailures: 5, longestMs: 60_000 };
export const addressBackOff: BackOff = { freeFailures: 20, longestMs: 15 * 60_000 };
/** Not failures, but reports by a public form: of one address, which many may share, and by one form. */
export const reporterBackOff: BackOff = { freeFailures: 5, longestMs: 15 * 60_000 };
export const formBackOff: BackOff = { freeFailures: 60, longestMs: 60_000 };

const forgottenAfterMs = 60 * 60_000;

export type Failures = { failures: number; lastFailedAt: Date };

/** Failures that still count: a quiet hour wipes the slate. */
export function failuresThatCount({ failures, lastFailedAt }: Failures, now: Date): number {
  return now.getTime() - lastFailedAt.getTime() < forgottenAfterMs ? failures : 0;
}

/** How long the next attempt has to wait: 1 s after the free failures, then doubling; 0 when it may go ahead. */
export function waitMs(past: Failures, now: Date, { freeFailures, longestMs }: BackOff): number {
  const beyond = failuresThatCount(past, now) - freeFailures;
  if (beyond < 0) return 0;
  const fullMs = Math.min(longestMs, 1000 * 2 ** beyond);
  return Math.max(0, past.lastFailedAt.getTime() + fullMs - now.getTime());
}
