import { type Refusal, refused } from "#lib/shared/result.ts";
import { waitText } from "#lib/shared/wait-text.ts";

/** What somebody is told whose attempt came too early; `waitMs` as `takeAttempt` returns it. */
export function tooManyAttempts(waitMs: number): Refusal {
  return refused("", `Too many attempts. Try again in ${waitText(waitMs)}.`);
}
