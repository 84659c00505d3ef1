import { type Refusal, refused } from "#lib/shared/result.ts";

/** What a form says when its thing was removed, or is not the team's. */
export function gone(noun: string): Refusal {
  return refused("", `This ${noun} is not there any more. Reload the page.`);
}
