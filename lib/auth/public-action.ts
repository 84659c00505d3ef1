import "server-only";
import type { z } from "zod";
import { type ActionInput, runLocked } from "#lib/auth/action.ts";
import { type ActionResult, ok, type Result } from "#lib/shared/result.ts";

/**
 * A server action for people who are not signed in (yet): signing in, setting up. `run` itself must guard. It takes the
 * previous result first, for `useActionState`: these forms show their errors without JavaScript too.
 */
export function publicAction<Schema extends z.ZodType, Value = undefined>(
  { schema }: { schema: Schema },
  run: (input: z.output<Schema>) => Promise<Result<Value>>,
) {
  return (_previous: ActionResult<Value> | null, input: ActionInput): Promise<ActionResult<Value>> =>
    runLocked({ who: anybody, schema, run: (_nobody, read) => run(read) }, [input]);
}

async function anybody() {
  return ok();
}
