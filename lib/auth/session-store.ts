import "server-only";
import { cache } from "react";
import { personActor } from "#lib/audit/audit-actor.ts";
import { recordAudit } from "#lib/audit/record-audit-store.ts";
import { db, type Tx } from "#lib/db/client.ts";
import { dayMs } from "#lib/shared/day-ms.ts";
import { personText } from "#lib/shared/person-text.ts";

export const sessionDays = 30;
const seenIsNotedEveryMs = 60_000;

export type Browser = { userAgent: string; address: string };

/** Starts a session of a person who has just proved who they are; returns its id. */
export async function createSession(
  userId: string,
  browser: Browser,
  now: Date,
  client: Pick<Tx, "session"> = db,
): Promise<string> {
  const { id } = await client.session.create({
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

/** The session and its person, unless it was revoked, has expired or they were deactivated. Looked up once a request. */
export const findSession = cache(async (id: string) => {
  const now = new Date();
  const session = await db.session.findUnique({
    where: { id, revokedAt: null, expiresAt: { gt: now }, user: { deactivatedAt: null } },
    select: { id: true, lastSeenAt: true, user: { select: { id: true, name: true, email: true, isAdmin: true } } },
  });
  if (session) await noteSeen(session, now);
  return session;
});

async function noteSeen(session: { id: string; lastSeenAt: Date }, now: Date): Promise<void> {
  if (now.getTime() - session.lastSeenAt.getTime() < seenIsNotedEveryMs) return;
  await db.session.updateMany({ where: { id: session.id }, data: { lastSeenAt: now } });
}

/** Signs a session's person out: it is refused from the next request on. Ending it twice changes nothing. */
export async function revokeSession(id: string, now: Date, address = ""): Promise<void> {
  await db.$transaction(async (tx) => {
    const ended = await tx.session.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: now } });
    if (ended.count === 0) return;
    const { user } = await tx.session.findUniqueOrThrow({
      where: { id },
      select: { user: { select: { id: true, name: true, email: true } } },
    });
    await recordAudit(tx, personActor(user, address), { action: "session.signed-out", subject: personText(user) });
  });
}

/** Ends what a person has open in every browser, but for the session that stays; returns how many those were. */
export async function revokeSessionsOf(
  tx: Pick<Tx, "session">,
  userId: string,
  { now, stays }: { now: Date; stays?: string },
): Promise<number> {
  const ended = await tx.session.updateMany({
    where: { userId, revokedAt: null, expiresAt: { gt: now }, id: stays ? { not: stays } : undefined },
    data: { revokedAt: now },
  });
  return ended.count;
}
