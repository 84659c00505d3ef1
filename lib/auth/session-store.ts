import "server-only";
import { cache } from "react";
import { db } from "#lib/db/client.ts";

export const sessionDays = 30;
const dayMs = 86_400_000;
const seenIsNotedEveryMs = 60_000;

/** Starts a session of a person who has just proved who they are; returns its id. */
export async function createSession(
  userId: string,
  browser: { userAgent: string; address: string },
  now: Date,
): Promise<string> {
  const { id } = await db.session.create({
    data: {
      userId,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + sessionDays * dayMs),
      userAgent: browser.userAgent.slice(0, 300),
      address: browser.address.slice(0, 60),
    },
  });
  return id;
}

/** The session and its person, unless it was revoked or has expired. Looked up once a request. */
export const findSession = cache(async (id: string) => {
  const now = new Date();
  const session = await db.session.findUnique({
    where: { id, revokedAt: null, expiresAt: { gt: now } },
    select: { id: true, lastSeenAt: true, user: { select: { id: true, name: true, email: true, isAdmin: true } } },
  });
  if (session) await noteSeen(session, now);
  return session;
});

async function noteSeen(session: { id: string; lastSeenAt: Date }, now: Date): Promise<void> {
  if (now.getTime() - session.lastSeenAt.getTime() < seenIsNotedEveryMs) return;
  await db.session.updateMany({ where: { id: session.id }, data: { lastSeenAt: now } });
}

/** Refused from the next request on. Revoking twice changes nothing. */
export async function revokeSession(id: string, now: Date): Promise<void> {
  await db.session.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: now } });
}
