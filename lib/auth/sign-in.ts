import "server-only";
import { z } from "zod";
import { verifyPassword } from "#lib/auth/password.ts";
import { passwordLength } from "#lib/auth/password-rule.ts";
import { createSession } from "#lib/auth/session-store.ts";
import { forgiveAttempt, type ThrottleKey, takeAttempt } from "#lib/auth/sign-in-throttle.ts";
import { db } from "#lib/db/client.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";

export const signInSchema = z.object({
  email: z.string().trim().toLowerCase().max(254).pipe(z.email("Enter your email address.")),
  password: z.string().min(1, "Enter your password.").max(passwordLength.max, "That is too long to be your password."),
});

export type Browser = { userAgent: string; address: string };

/**
 * Starts a session for the right email address and password; returns its id. The answer and its time are the same for
 * an unknown account and for a wrong password.
 */
export async function signIn(
  { email, password }: z.output<typeof signInSchema>,
  browser: Browser,
  now: Date,
): Promise<Result<string>> {
  const keys: ThrottleKey[] = [`account:${email}`, `address:${browser.address}`];
  const waitMs = await takeAttempt(keys, now);
  if (waitMs > 0) return refused("", `Too many attempts. Try again in ${Math.ceil(waitMs / 1000)} s.`);

  const user = await db.user.findUnique({ where: { email }, select: { id: true, passwordHash: true } });
  const matches = await verifyPassword(user?.passwordHash ?? null, password);
  if (!user || !matches) return refused("", "That email address and password do not belong together.");

  await forgiveAttempt(keys, now);
  return ok(await createSession(user.id, browser, now));
}
