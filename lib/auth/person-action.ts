import "server-only";
import type { z } from "zod";
import { type ActionInput, runLocked, signedOut } from "#lib/auth/action.ts";
import type { Person } from "#lib/auth/actor.ts";
import { findPerson } from "#lib/auth/require-person.ts";
import { type ActionResult, ok, type Result } from "#lib/shared/result.ts";

/** The lock of a server action that any signed-in person may call: for themselves, or to start a team. */
export function personAction<Schema extends z.ZodType, Value = undefined>(
  { schema }: { schema: Schema },
  run: (person: Person, input: z.output<Schema>) => Promise<Result<Value>>,
) {
  return (...input: ActionInput[]): Promise<ActionResult<Value>> => runLocked({ who: personHere, schema, run }, input);
}

async function personHere(): Promise<Result<Person>> {
  const person = await findPerson();
  return person ? ok(person) : signedOut;
}
