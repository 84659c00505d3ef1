import "server-only";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { Person } from "#lib/auth/actor.ts";
import { clientAddress } from "#lib/auth/client-address.ts";
import { ownPath } from "#lib/auth/own-path.ts";
import { pathHeader } from "#lib/auth/path-header.ts";
import { openSession, sessionCookie } from "#lib/auth/session-cookie.ts";
import { findSession } from "#lib/auth/session-store.ts";

/** The signed-in person, or null. The session row is looked up on every request. */
export const findPerson = cache(async (): Promise<Person | null> => {
  const jar = await cookies();
  return personOfCookie(jar.get(sessionCookie().name)?.value, clientAddress(await headers()));
});

/** The person whose session a cookie's value names, unless it was revoked or has expired. */
export async function personOfCookie(cookie: string | undefined, address = ""): Promise<Person | null> {
  const sessionId = await openSession(cookie);
  const session = sessionId && (await findSession(sessionId));
  if (!session) return null;
  const { id: userId, name, email, isAdmin } = session.user;
  return { kind: "person", userId, sessionId: session.id, name, email, isAdmin, address } as Person;
}

/** The signed-in person. Somebody who is not signed in goes to the sign-in page and comes back from there. */
export async function requirePerson(): Promise<Person> {
  const person = await findPerson();
  if (person) return person;
  const path = ownPath((await headers()).get(pathHeader));
  return redirect(path === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(path)}`);
}
