import "server-only";
import { headers } from "next/headers";
import { z } from "zod";
import { isSameOrigin } from "#lib/auth/same-origin.ts";
import { configuration } from "#lib/shared/configuration.ts";
import { fieldErrors } from "#lib/shared/field-errors.ts";
import { formInput } from "#lib/shared/form-input.ts";
import { type ActionResult, type Result, refused } from "#lib/shared/result.ts";
import { unkeptErrors } from "#lib/shared/unkept-errors.ts";

/** What a form or a component hands to an action. */
export type ActionInput = FormData | Record<string, unknown>;

type Locked<Who, Schema extends z.ZodType, Value> = {
  /** Who is calling, or why they may not. */
  who: () => Promise<Result<Who>>;
  schema: Schema;
  run: (who: Who, input: z.output<Schema>) => Promise<Result<Value>>;
};

/** The order in which every server action works: own page? → who → zod → `run`. */
export async function runLocked<Who, Schema extends z.ZodType, Value>(
  { who, schema, run }: Locked<Who, Schema, Value>,
  given: ActionInput[],
): Promise<ActionResult<Value>> {
  const input = merged(given);
  const refuse = (errors: { path: string; message: string }[]) => ({ ok: false, errors, input: shown(input) }) as const;

  if (!isSameOrigin("POST", await headers(), new URL(configuration().url).origin))
    return refuse(refused("", "This form was not sent from Headroom itself.").errors);
  const caller = await who();
  if (!caller.ok) return refuse(caller.errors);
  const read = schema.safeParse(input);
  if (!read.success) return refuse(fieldErrors(read.error));
  const unkept = unkeptErrors(read.data);
  if (unkept.length > 0) return refuse(unkept);
  const result = await run(caller.value, read.data);
  return result.ok ? result : refuse(result.errors);
}

/** What is bound comes first and wins over a field of the form by the same name. */
function merged(given: ActionInput[]): Record<string, unknown> {
  const parts = given.map((part) => (part instanceof FormData ? formInput(part) : anyFields.parse(part)));
  return Object.fromEntries(parts.toReversed().flatMap((part) => Object.entries(part)));
}

/** Anybody can call an action with anything. */
const anyFields = z.record(z.string(), z.unknown()).catch({});

/** What a form says to whose session has ended. */
export const signedOut = refused("", "You are signed out. Sign in in another tab, then send this again.");

/** What was typed, to be shown again: never a secret, never a file. */
function shown(input: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(input).filter(
    ([name, value]) => !/password|token|secret/i.test(name) && !(value instanceof Blob),
  );
  return Object.fromEntries(entries);
}
