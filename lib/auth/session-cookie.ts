import "server-only";
import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import { sessionCookieName } from "#lib/auth/session-cookie-name.ts";
import { sessionDays } from "#lib/auth/session-store.ts";
import { configuration } from "#lib/shared/configuration.ts";

const maxAge = sessionDays * 86_400;

/** Name and attributes of the session cookie: `__Host-` where the instance is on https. */
export function sessionCookie() {
  const secure = configuration().url.startsWith("https:");
  return {
    name: sessionCookieName(secure),
    options: { httpOnly: true, sameSite: "lax", path: "/", secure, maxAge },
  } as const;
}

/** The cookie's value: an encrypted JWT that carries the session's id and nothing else. */
export function sealSession(sessionId: string): Promise<string> {
  return encode({ token: { sid: sessionId }, secret: configuration().secret, maxAge });
}

/** The session's id, or null for a cookie that is absent, forged or expired. */
export async function openSession(cookie: string | undefined): Promise<string | null> {
  try {
    const jwt = await decode({ token: cookie, secret: configuration().secret });
    return jwt ? z.object({ sid: z.uuid() }).parse(jwt).sid : null;
  } catch {
    return null;
  }
}
