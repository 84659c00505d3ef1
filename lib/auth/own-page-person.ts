import "server-only";
import { headers } from "next/headers";
import type { Person } from "#lib/auth/actor.ts";
import { findPerson } from "#lib/auth/require-person.ts";
import { isSameOrigin } from "#lib/auth/same-origin.ts";
import { configuration } from "#lib/shared/configuration.ts";
import { problem } from "#lib/shared/problem.ts";

/** Who asks for a route that only our own pages may ask for; the answer to send when that is not so. */
export async function findOwnPagePerson({ method }: Request): Promise<Person | Response> {
  const person = await findPerson();
  if (!person) return problem(401, "You are signed out.");
  if (isSameOrigin(method, await headers(), new URL(configuration().url).origin)) return person;
  return problem(403, "Only Headroom's own pages may ask for this.");
}
