import { type Refusal, refused } from "#lib/shared/result.ts";

/** What somebody is told whose attempt came too early; `waitMs` as `takeAttempt` returns it. */
export function tooManyAttempts(waitMs: number): Refusal {
  return refused("", `Too many attempts. Try again in ${waitText(waitMs)}.`);
}

/** Never shorter than the wait: `1 s`, `60 s`, `2 min`. */
export function waitText(waitMs: number): string {
  const seconds = Math.ceil(waitMs / 1000);
  return seconds <= 90 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`;
}
