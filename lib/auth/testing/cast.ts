import type { TokenScope } from "#lib/auth/actor.ts";
import { sealSession, sessionCookie } from "#lib/auth/session-cookie.ts";
import { createSession } from "#lib/auth/session-store.ts";
import { createToken, findToken } from "#lib/auth/token-store.ts";
import { db } from "#lib/db/client.ts";
import type { Role } from "#lib/db/generated/enums.ts";

process.env.HEADROOM_SECRET ??= "a secret for tests, long enough to pass";
process.env.HEADROOM_URL ??= "http://headroom.example";

/** The cast of the tests: people and teams under names that nobody else uses. */
export async function aTeam({ isPrivate = false } = {}) {
  const slug = `team-${crypto.randomUUID()}`;
  return db.team.create({ data: { slug, name: "Checkout", visibility: isPrivate ? "private" : "open" } });
}

export async function aUser({ isAdmin = false, passwordHash = "none" } = {}) {
  const email = `${crypto.randomUUID()}@headroom.example`;
  return db.user.create({ data: { email, name: "Ada", isAdmin, passwordHash } });
}

/** A person with a session; `role` in `team`, where they have one. */
export async function aSignedIn({ isAdmin = false, teamId = "", role = null as Role | null } = {}) {
  const user = await aUser({ isAdmin });
  if (role) await db.membership.create({ data: { teamId, userId: user.id, role } });
  const sessionId = await createSession(user.id, { userAgent: "test", address: "192.0.2.1" }, new Date());
  return { user, sessionId, cookie: await sealSession(sessionId), cookieName: sessionCookie().name };
}

export const inAnHour = () => new Date(Date.now() + 3_600_000);

export async function aToken(teamId: string | null, scopes: TokenScope[], expiresAt = inAnHour()) {
  return createToken({ teamId, name: "CI", scopes, expiresAt });
}

/** A token that works now, or null. */
export async function findValidToken(token: string, now: Date) {
  const found = await findToken(token, now);
  return found?.kind === "valid" ? found.token : null;
}
