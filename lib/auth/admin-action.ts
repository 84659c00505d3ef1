import "server-only";
import type { z } from "zod";
import { type ActionInput, runLocked, signedOut } from "#lib/auth/action.ts";
import type { Admin } from "#lib/auth/actor.ts";
import { askedPath } from "#lib/auth/asked-path.ts";
import { recordDenial } from "#lib/auth/record-denial.ts";
import { asAdmin } from "#lib/auth/require-admin.ts";
import { findPerson } from "#lib/auth/require-person.ts";
import { type ActionResult, ok, type Result, refused } from "#lib/shared/result.ts";

/** The lock of a server action that concerns the whole instance: admins only, asked anew at each call. */
export function adminAction<Schema extends z.ZodType, Value = undefined>(
  { schema }: { schema: Schema },
  run: (admin: Admin, input: z.output<Schema>) => Promise<Result<Value>>,
) {
  return (...input: ActionInput[]): Promise<ActionResult<Value>> => runLocked({ who: adminHere, schema, run }, input);
}

async function adminHere(): Promise<Result<Admin>> {
  const person = await findPerson();
  if (!person) return signedOut;
  const admin = asAdmin(person);
  if (admin) return ok(admin);
  await recordDenial(person, { asked: await askedPath(), needs: "admin" });
  return refused("", "Only an admin may do this.");
}
