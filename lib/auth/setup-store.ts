import "server-only";
import { cache } from "react";
import { personActor } from "#lib/audit/audit-actor.ts";
import { recordAudit } from "#lib/audit/record-audit-store.ts";
import { hashPassword } from "#lib/auth/password.ts";
import { isSecret } from "#lib/auth/secret-hash.ts";
import type { Browser } from "#lib/auth/session-store.ts";
import type { SetupInput } from "#lib/auth/setup-schema.ts";
import { takeAttempt } from "#lib/auth/sign-in-throttle.ts";
import { startSession } from "#lib/auth/start-session.ts";
import { tooManyAttempts } from "#lib/auth/too-many-attempts.ts";
import { db } from "#lib/db/client.ts";
import { personText } from "#lib/shared/person-text.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import { slugOf } from "#lib/shared/slug.ts";

/** Whether the instance has its first admin. */
export const isSetUp = cache(async (): Promise<boolean> => {
  const instance = await db.instance.findUnique({ where: { id: 1 }, select: { setUpAt: true } });
  return instance?.setUpAt != null;
});

/**
 * Makes the first admin and the first team for whoever holds the setup token, and signs them in. Of many at once one
 * wins; the token is worth nothing afterwards.
 */
export async function setUp(
  { token, teamName, password, ...person }: SetupInput,
  browser: Browser,
  now: Date,
): Promise<Result<{ sessionId: string; teamSlug: string }>> {
  const waitMs = await takeAttempt([`setup:${browser.address}`], now);
  if (waitMs > 0) return tooManyAttempts(waitMs);
  const instance = await db.instance.findUnique({ where: { id: 1 } });
  const hash = instance?.setupTokenHash;
  if (!hash || !isSecret(token, hash)) return refused("token", "This is not the setup token that the server printed.");

  const passwordHash = await hashPassword(password);
  const teamSlug = slugOf(teamName);
  const sessionId = await db.$transaction(async (tx) => {
    const won = await tx.instance.updateMany({
      where: { id: 1, setUpAt: null, setupTokenHash: hash },
      data: { setUpAt: now, setupTokenHash: null },
    });
    if (won.count === 0) return null;
    const user = await tx.user.create({ data: { ...person, passwordHash, isAdmin: true } });
    const membership = { create: { userId: user.id, role: "lead" as const } };
    await tx.team.create({ data: { slug: teamSlug, name: teamName, memberships: membership } });
    const actor = personActor(user, browser.address);
    await recordAudit(tx, actor, { action: "instance.set-up", subject: personText(user), details: { team: teamSlug } });
    return startSession(tx, user, { browser, by: "setup link", now });
  });
  if (!sessionId) return refused("", "Somebody else has just set this instance up. Sign in instead.");
  return ok({ sessionId, teamSlug });
}
