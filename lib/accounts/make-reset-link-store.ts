import "server-only";
import { type AuditActor, auditActor, system } from "#lib/audit/audit-actor.ts";
import { recordAudit } from "#lib/audit/record-audit-store.ts";
import type { Admin } from "#lib/auth/actor.ts";
import { newSecret, secretHash } from "#lib/auth/secret-hash.ts";
import { db } from "#lib/db/client.ts";
import { configuration } from "#lib/shared/configuration.ts";
import { hourMs } from "#lib/shared/day-ms.ts";
import { gone } from "#lib/shared/gone.ts";
import { personText } from "#lib/shared/person-text.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import { endResetLinks } from "./end-reset-links-store.ts";
import { lockUser } from "./lock-user-store.ts";
import { resetHours } from "./reset.ts";

/** A reset link, whole. It is in this answer and nowhere else: show it once. */
export type ResetLink = { url: string; expiresAt: Date };

/** Makes a link by which a person sets a new password, once, within a day. Earlier ones of theirs end. */
export function makeResetLink(admin: Admin, userId: string, now: Date): Promise<Result<ResetLink>> {
  return makeLink(auditActor(admin), userId, now);
}

/** The same for whoever works on the server itself: the way back in for an only admin. */
export async function makeResetLinkOnServer(email: string, now: Date): Promise<Result<ResetLink>> {
  const user = await db.user.findUnique({ where: { email: email.trim().toLowerCase() }, select: { id: true } });
  return user ? makeLink(system, user.id, now) : refused("email", `Nobody here has the address ${email}.`);
}

function makeLink(actor: AuditActor, userId: string, now: Date): Promise<Result<ResetLink>> {
  const token = newSecret();
  const expiresAt = new Date(now.getTime() + resetHours * hourMs);
  return db.$transaction(async (tx) => {
    // Of two links made at once the later one counts.
    await lockUser(tx, userId);
    const user = await tx.user.findUnique({
      where: { id: userId },
      select: { name: true, email: true, deactivatedAt: true },
    });
    if (!user) return gone("person");
    if (user.deactivatedAt) return refused("", `${user.name} is deactivated. Reactivate them first.`);
    await endResetLinks(tx, userId, now);
    await tx.passwordReset.create({ data: { userId, madeById: actor.id, hash: secretHash(token), expiresAt } });
    const details = { until: expiresAt.toISOString() };
    await recordAudit(tx, actor, { action: "password.reset-link-made", subject: personText(user), details });
    return ok({ url: `${configuration().url}/reset/${token}`, expiresAt });
  });
}
