import "server-only";
import { recordAudit } from "#lib/audit/record-audit-store.ts";
import type { Person } from "#lib/auth/actor.ts";
import { revokeSessionsOf } from "#lib/auth/session-store.ts";
import { db } from "#lib/db/client.ts";
import { personText } from "#lib/shared/person-text.ts";
import { browserName } from "./browser-name.ts";

/** Where a person is signed in now, this browser first, then the one that was seen last. */
export async function listOwnSessions(person: Person, now: Date) {
  const sessions = await db.session.findMany({
    where: { userId: person.userId, revokedAt: null, expiresAt: { gt: now } },
    select: { id: true, createdAt: true, lastSeenAt: true, userAgent: true, address: true },
    orderBy: { lastSeenAt: "desc" },
  });
  return sessions
    .map(({ userAgent, ...session }) => ({
      ...session,
      browser: browserName(userAgent),
      isHere: session.id === person.sessionId,
    }))
    .toSorted((a, b) => Number(b.isHere) - Number(a.isHere));
}

/** Ends one session of this person. False when it is not there, not theirs, or over. */
export function endOwnSession(person: Person, id: string, now: Date): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const [ended] = await tx.session.updateManyAndReturn({
      where: { id, userId: person.userId, revokedAt: null, expiresAt: { gt: now } },
      data: { revokedAt: now },
      select: { userAgent: true },
    });
    if (!ended) return false;
    const details = { count: 1, browser: browserName(ended.userAgent) };
    await recordAudit(tx, person, { action: "sessions.ended", subject: personText(person), details });
    return true;
  });
}

/** Signs this person out in every other browser, or in this one too; returns of how many sessions that was the end. */
export function endOwnSessions(person: Person, { isHereToo, now }: { isHereToo: boolean; now: Date }): Promise<number> {
  return db.$transaction(async (tx) => {
    const count = await revokeSessionsOf(tx, person.userId, { now, stays: isHereToo ? undefined : person.sessionId });
    const details = { count, which: isHereToo ? "all" : "all others" };
    if (count > 0) await recordAudit(tx, person, { action: "sessions.ended", subject: personText(person), details });
    return count;
  });
}
