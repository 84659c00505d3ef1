import "server-only";
import { cookies, headers } from "next/headers";
import { clientAddress } from "#lib/auth/client-address.ts";
import { findPerson } from "#lib/auth/require-person.ts";
import { sealSession, sessionCookie } from "#lib/auth/session-cookie.ts";
import { type Browser, revokeSession } from "#lib/auth/session-store.ts";

/** The browser that sent this request, as sessions and the back-off remember it. */
export async function browserHere(): Promise<Browser> {
  const sent = await headers();
  return { userAgent: sent.get("user-agent") ?? "", address: clientAddress(sent) };
}

/** Gives this browser a session that has just been made. */
export async function keepSessionHere(sessionId: string): Promise<void> {
  const { name, options } = sessionCookie();
  (await cookies()).set(name, await sealSession(sessionId), options);
}

/** Ends this browser's session: its row first, so that a copy of the cookie is worth nothing. */
export async function endSessionHere(): Promise<void> {
  const person = await findPerson();
  if (person) await revokeSession(person.sessionId, new Date(), person.address);
  const { name, options } = sessionCookie();
  (await cookies()).set(name, "", { ...options, maxAge: 0 });
}
