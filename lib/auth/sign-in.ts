import "server-only";
import { z } from "zod";
import { nobody } from "#lib/audit/audit-actor.ts";
import { recordAudit } from "#lib/audit/record-audit-store.ts";
import { attemptKeys } from "#lib/auth/attempt-keys.ts";
import { verifyPassword } from "#lib/auth/password.ts";
import { passwordLength } from "#lib/auth/password-rule.ts";
import type { Browser } from "#lib/auth/session-store.ts";
import { forgiveAttempt, takeAttempt } from "#lib/auth/sign-in-throttle.ts";
import { startSession } from "#lib/auth/start-session.ts";
import { tooManyAttempts } from "#lib/auth/too-many-attempts.ts";
import { db } from "#lib/db/client.ts";
import { ok, type Refusal, type Result, refused } from "#lib/shared/result.ts";

export const signInSchema = z.object({
  email: z.string().trim().toLowerCase().max(254).pipe(z.email("Enter your email address.")),
  password: z.string().min(1, "Enter your password.").max(passwordLength.max, "That is too long to be your password."),
});

/**
 * Starts a session for the right email address and password; returns its id. The answer and its time are the same for
 * an unknown account, a deactivated one and a wrong password. What comes too early is not tried, nor written down.
 */
export async function signIn(
  { email, password }: z.output<typeof signInSchema>,
  browser: Browser,
  now: Date,
): Promise<Result<string>> {
  const keys = await attemptKeys(email, browser.address, now);
  const waitMs = await takeAttempt(keys, now);
  if (waitMs > 0) return tooManyAttempts(waitMs);

  const user = await db.user.findUnique({
    where: { email },
    select: { id: true, name: true, email: true, passwordHash: true, deactivatedAt: true },
  });
  const matches = await verifyPassword(user?.deactivatedAt ? null : (user?.passwordHash ?? null), password);
  const sessionId = user && matches ? await startUnlessChanged(user, browser, now) : null;
  if (!sessionId) return refuse(email, browser, reasonOf(user));

  await forgiveAttempt(keys, now);
  return ok(sessionId);
}

type Proven = { id: string; name: string; email: string; passwordHash: string };

/** Null when the password was changed, or the person deactivated, while theirs was being verified. */
function startUnlessChanged(user: Proven, browser: Browser, now: Date): Promise<string | null> {
  return db.$transaction(async (tx) => {
    const same = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM "User"
      WHERE "id" = ${user.id}::uuid AND "passwordHash" = ${user.passwordHash} AND "deactivatedAt" IS NULL FOR SHARE`;
    return same.length > 0 ? startSession(tx, user, { browser, by: "password", now }) : null;
  });
}

function reasonOf(user: { deactivatedAt: Date | null } | null): string {
  if (!user) return "unknown email address";
  return user.deactivatedAt ? "deactivated" : "wrong password";
}

async function refuse(email: string, browser: Browser, reason: string): Promise<Refusal> {
  const event = { action: "session.refused", subject: email, details: { reason } } as const;
  await recordAudit(db, nobody(email, browser.address), event);
  return refused("", "That email address and password do not belong together.");
}
