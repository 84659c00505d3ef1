import { unstable_rethrow } from "next/navigation";
import { type ActionResult, refused } from "#lib/shared/result.ts";

/** What a form shows when its server action was not reached. Redirects, which are thrown too, pass. */
export function notSent(error: unknown): ActionResult<never> {
  unstable_rethrow(error);
  return { ...refused("", "The server did not answer. What you typed is still here: try again."), input: {} };
}

/** The same of a button, where nothing was typed. */
export function notChanged(error: unknown): ActionResult<never> {
  unstable_rethrow(error);
  return { ...refused("", "The server did not answer. Nothing was changed."), input: {} };
}
