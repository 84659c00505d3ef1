import "server-only";
import { recordAudit } from "#lib/audit/record-audit-store.ts";
import type { Admin } from "#lib/auth/actor.ts";
import { revokeSessionsOf } from "#lib/auth/session-store.ts";
import { db, type Tx } from "#lib/db/client.ts";
import { gone } from "#lib/shared/gone.ts";
import { personText } from "#lib/shared/person-text.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import { endResetLinks } from "./end-reset-links-store.ts";
import { lockUser } from "./lock-user-store.ts";
import { type StandingChange, standingAfter, standingProblem } from "./standing.ts";

const actions = {
  "make-admin": "account.admin-granted",
  "unmake-admin": "account.admin-removed",
  deactivate: "account.deactivated",
  reactivate: "account.reactivated",
} as const satisfies Record<StandingChange, string>;

/**
 * Makes somebody an admin or not, lets them in or not. In force at their next request: a deactivated person's sessions
 * and reset links end at once. What they already are is left as it is.
 */
export function changeStanding(
  admin: Admin,
  { userId, change }: { userId: string; change: StandingChange },
  now: Date,
): Promise<Result<undefined>> {
  return db.$transaction(async (tx) => {
    const admins = await lockAdmins(tx);
    if (!admins.includes(admin.userId)) return refused("", "You are not an admin any more.");
    await lockUser(tx, userId);
    const user = await tx.user.findUnique({
      where: { id: userId },
      select: { name: true, email: true, isAdmin: true, deactivatedAt: true },
    });
    if (!user) return gone("person");
    const standing = { isAdmin: user.isAdmin, isActive: user.deactivatedAt === null };
    const after = standingAfter(change, standing);
    if (after.isAdmin === standing.isAdmin && after.isActive === standing.isActive) return ok();
    const otherAdmins = admins.filter((id) => id !== userId).length;
    const isSelf = userId === admin.userId;
    const problem = standingProblem({ change, name: user.name, isSelf, standing, otherAdmins });
    if (problem) return refused("", problem);

    const deactivatedAt = after.isActive ? null : (user.deactivatedAt ?? now);
    await tx.user.update({ where: { id: userId }, data: { isAdmin: after.isAdmin, deactivatedAt } });
    const details: Record<string, number> = after.isActive ? {} : { endedSessions: await shutOut(tx, userId, now) };
    await recordAudit(tx, admin, { action: actions[change], subject: personText(user), details });
    return ok();
  });
}

/** Those who can run the instance now, until the transaction ends: two who unmake each other take turns. */
async function lockAdmins(tx: Tx): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "User" WHERE "isAdmin" AND "deactivatedAt" IS NULL ORDER BY "id" FOR NO KEY UPDATE`;
  return rows.map(({ id }) => id);
}

/** Ends all that lets a person in; returns of how many sessions that was the end. */
async function shutOut(tx: Tx, userId: string, now: Date): Promise<number> {
  await endResetLinks(tx, userId, now);
  return revokeSessionsOf(tx, userId, { now });
}
