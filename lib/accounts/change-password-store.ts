import "server-only";
import { recordAudit } from "#lib/audit/record-audit-store.ts";
import type { Person } from "#lib/auth/actor.ts";
import { attemptKeys } from "#lib/auth/attempt-keys.ts";
import { hashPassword, verifyPassword } from "#lib/auth/password.ts";
import type { ChangePasswordInput } from "#lib/auth/password-schema.ts";
import { revokeSessionsOf } from "#lib/auth/session-store.ts";
import { forgiveAttempt, takeAttempt } from "#lib/auth/sign-in-throttle.ts";
import { tooManyAttempts } from "#lib/auth/too-many-attempts.ts";
import { db } from "#lib/db/client.ts";
import { personText } from "#lib/shared/person-text.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import { endResetLinks } from "./end-reset-links-store.ts";

const wrong = refused("currentPassword", "This is not your current password.");

/**
 * Changes a person's password, signs them out in every other browser and ends their reset links; returns how many
 * browsers those were. Whoever found an open browser must not be able to guess the password there: wrong ones slow down
 * as they do on signing in.
 */
export async function changePassword(
  person: Person,
  { currentPassword, newPassword }: ChangePasswordInput,
  now: Date,
): Promise<Result<{ endedSessions: number }>> {
  const keys = await attemptKeys(person.email, person.address, now);
  const waitMs = await takeAttempt(keys, now);
  if (waitMs > 0) return tooManyAttempts(waitMs);
  const { passwordHash } = await db.user.findUniqueOrThrow({
    where: { id: person.userId },
    select: { passwordHash: true },
  });
  if (!(await verifyPassword(passwordHash, currentPassword))) return wrong;
  await forgiveAttempt(keys, now);
  if (currentPassword.normalize("NFKC") === newPassword.normalize("NFKC"))
    return refused("newPassword", "This is the password that you have. Choose another.");
  const newHash = await hashPassword(newPassword);
  const endedSessions = await save(person, { from: passwordHash, to: newHash, now });
  return endedSessions === null ? wrong : ok({ endedSessions });
}

/** Null when the password is another one by now. */
function save(person: Person, { from, to, now }: { from: string; to: string; now: Date }): Promise<number | null> {
  return db.$transaction(async (tx) => {
    const changed = await tx.user.updateMany({
      where: { id: person.userId, passwordHash: from, deactivatedAt: null },
      data: { passwordHash: to },
    });
    if (changed.count === 0) return null;
    // Whoever changes it because a link fell into wrong hands must be done with it.
    await endResetLinks(tx, person.userId, now);
    const endedSessions = await revokeSessionsOf(tx, person.userId, { now, stays: person.sessionId });
    const subject = personText(person);
    await recordAudit(tx, person, { action: "password.changed", subject, details: { endedSessions } });
    return endedSessions;
  });
}
