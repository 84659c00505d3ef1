import "server-only";
import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { clientAddress } from "#lib/auth/client-address.ts";
import { sessionCookie } from "#lib/auth/session-cookie.ts";
import { findSession, revokeSession, sessionDays } from "#lib/auth/session-store.ts";
import { signIn, signInSchema } from "#lib/auth/sign-in.ts";
import { configuration } from "#lib/shared/configuration.ts";
import { log } from "#lib/shared/log.ts";

/** next-auth issues the cookie; the JWT in it is `{sid}` and the session row decides. Other providers join here. */
export function nextAuthOptions(): NextAuthOptions {
  // It looks for its own address here only.
  process.env.NEXTAUTH_URL ??= configuration().url;
  return {
    secret: configuration().secret,
    session: { strategy: "jwt", maxAge: sessionDays * 86_400 },
    // Its own writes whole traces, of whatever cookie anybody sends.
    logger: {
      error: (code) => log.warn({ code }, "next-auth refused a request."),
      warn: (code) => log.debug({ code }, "next-auth warns."),
      debug: () => {},
    },
    cookies: { sessionToken: sessionCookie() },
    useSecureCookies: configuration().url.startsWith("https:"),
    pages: { signIn: "/sign-in", signOut: "/sign-in", error: "/sign-in" },
    providers: [
      Credentials({
        credentials: { email: { type: "email" }, password: { type: "password" } },
        async authorize(credentials, { headers = {} }) {
          const read = signInSchema.safeParse(credentials);
          if (!read.success) return null;
          const sent = new Headers(Object.entries(headers).map(([name, value]) => [name, String(value)]));
          const browser = { userAgent: sent.get("user-agent") ?? "", address: clientAddress(sent) };
          const session = await signIn(read.data, browser, new Date());
          // next-auth calls it a user; for us it is the session that has just been made.
          return session.ok ? { id: session.value } : null;
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => ({ sid: user?.id ?? token.sid }),
      async session({ session, token }) {
        const found = typeof token.sid === "string" ? await findSession(token.sid) : null;
        const { expires } = session;
        return found ? { expires, user: { name: found.user.name, email: found.user.email } } : { expires };
      },
      redirect: ({ url, baseUrl }) => (new URL(url, baseUrl).origin === baseUrl ? url : baseUrl),
    },
    events: {
      async signOut({ token }) {
        if (typeof token.sid === "string") await revokeSession(token.sid, new Date());
      },
    },
  };
}
