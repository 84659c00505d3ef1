import "server-only";
import { personActor } from "#lib/audit/audit-actor.ts";
import { recordAudit } from "#lib/audit/record-audit-store.ts";
import { hashPassword } from "#lib/auth/password.ts";
import type { ResetPasswordInput } from "#lib/auth/password-schema.ts";
import { secretHash } from "#lib/auth/secret-hash.ts";
import { type Browser, revokeSessionsOf } from "#lib/auth/session-store.ts";
import { forgiveAttempt, takeAttempt } from "#lib/auth/sign-in-throttle.ts";
import { startSession } from "#lib/auth/start-session.ts";
import { db } from "#lib/db/client.ts";
import { personText } from "#lib/shared/person-text.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import { lockUser } from "./lock-user-store.ts";
import { type ResetState, resetStateOf } from "./reset.ts";
import { resetRefusal } from "./reset-words.ts";

/** What a link leads to. An address that tries links that were never made has to wait; a right one never does. */
export async function findReset(token: string, address: string, now: Date): Promise<ResetState> {
  const reset = await db.passwordReset.findUnique({
    where: { hash: secretHash(token) },
    select: {
      usedAt: true,
      expiresAt: true,
      madeBy: { select: { isAdmin: true, deactivatedAt: true } },
      user: { select: { name: true, email: true, deactivatedAt: true } },
    },
  });
  if (reset) return resetStateOf(reset, now);
  const waitMs = await takeAttempt([`reset:${address}`], now);
  return waitMs > 0 ? { kind: "wait", waitMs } : { kind: "unknown" };
}

/**
 * Sets a new password for whom the link was made for, signs them out everywhere and in here; returns the session's id.
 * Of many at once one wins.
 */
export async function resetPassword(
  { token, password }: ResetPasswordInput,
  browser: Browser,
  now: Date,
): Promise<Result<string>> {
  const state = await findReset(token, browser.address, now);
  if (state.kind !== "open") return refusalOf(state);
  const passwordHash = await hashPassword(password);
  const sessionId = await useReset({ token, passwordHash }, browser, now);
  if (!sessionId) return refusalOf({ kind: "used" });
  await forgiveAttempt([`account:${state.email}`], now);
  return ok(sessionId);
}

function refusalOf(state: Exclude<ResetState, { kind: "open" }>) {
  const { title, text } = resetRefusal(state);
  return refused("", `${title} ${text}`);
}

/** Null when somebody was faster. */
function useReset({ token, passwordHash }: { token: string; passwordHash: string }, browser: Browser, now: Date) {
  const hash = secretHash(token);
  return db.$transaction(async (tx) => {
    const reset = await tx.passwordReset.findUniqueOrThrow({ where: { hash }, select: { userId: true } });
    await lockUser(tx, reset.userId);
    const [used] = await tx.passwordReset.updateManyAndReturn({
      where: {
        hash,
        usedAt: null,
        expiresAt: { gt: now },
        user: { deactivatedAt: null },
        OR: [{ madeById: null }, { madeBy: { isAdmin: true, deactivatedAt: null } }],
      },
      data: { usedAt: now },
      select: { userId: true, madeBy: { select: { name: true } } },
    });
    if (!used) return null;
    const user = await tx.user.update({
      where: { id: used.userId },
      data: { passwordHash },
      select: { id: true, name: true, email: true },
    });
    const endedSessions = await revokeSessionsOf(tx, user.id, { now });
    const actor = personActor(user, browser.address);
    const details = { linkMadeBy: used.madeBy?.name ?? "the server", endedSessions };
    await recordAudit(tx, actor, { action: "password.reset", subject: personText(user), details });
    return startSession(tx, user, { browser, by: "reset link", now });
  });
}
