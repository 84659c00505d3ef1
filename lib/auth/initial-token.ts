import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";

/** When the token of the headless first run ends, if it still works. Told to admins alone: others get null. */
export async function findInitialTokenEnd(member: Member, now: Date): Promise<Date | null> {
  if (!member.isAdmin) return null;
  const token = await db.token.findFirst({
    where: { isInitial: true, revokedAt: null, expiresAt: { gt: now } },
    select: { expiresAt: true },
    orderBy: { expiresAt: "desc" },
  });
  return token?.expiresAt ?? null;
}
