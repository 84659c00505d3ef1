import "server-only";
import { system } from "#lib/audit/audit-actor.ts";
import { recordAudit } from "#lib/audit/record-audit-store.ts";
import { tokenScopes } from "#lib/auth/actor.ts";
import { hashPassword } from "#lib/auth/password.ts";
import { findPasswordProblem } from "#lib/auth/password-rule.ts";
import { secretHash } from "#lib/auth/secret-hash.ts";
import { createToken } from "#lib/auth/token-store.ts";
import { db, type Tx } from "#lib/db/client.ts";
import { dayMs } from "#lib/shared/day-ms.ts";
import { personText } from "#lib/shared/person-text.ts";
import { type Refusal, refused } from "#lib/shared/result.ts";

export interface FirstRun {
  /** Accepted by the setup page as long as there is nobody. */
  setupToken: string;
  /** A headless first run: the first admin, and a token with every scope on all teams. */
  admin: { email: string; password: string } | null;
  token: string | null;
}

const initialTokenDays = 90;
// Any number; two processes that boot together make one admin.
const lockKey = 24_030_001;

/**
 * Prepares an instance in which there is nobody yet; where there is somebody, it changes nothing.
 * @returns whether the setup page still waits for its first admin
 */
export async function prepareFirstRun({ setupToken, admin, token }: FirstRun) {
  const problem = admin ? findPasswordProblem(admin.password) : null;
  const passwordHash = admin && !problem ? await hashPassword(admin.password) : "";
  return db.$transaction(async (tx): Promise<{ ok: true; needsSetup: boolean } | Refusal> => {
    await tx.$executeRaw`select pg_advisory_xact_lock(${lockKey})`;
    if ((await tx.user.count()) > 0) return { ok: true, needsSetup: false };
    if (problem) return refused("HEADROOM_INIT_ADMIN_PASSWORD", problem);
    if (token) await createInitialToken(tx, token);
    if (admin) await createFirstAdmin(tx, admin.email, passwordHash);
    const state = admin ? { setupTokenHash: null, setUpAt: new Date() } : { setupTokenHash: secretHash(setupToken) };
    await tx.instance.upsert({ where: { id: 1 }, create: { id: 1, ...state }, update: state });
    return { ok: true, needsSetup: admin === null };
  });
}

async function createFirstAdmin(tx: Tx, email: string, passwordHash: string) {
  const user = await tx.user.create({ data: { email, name: nameOf(email), passwordHash, isAdmin: true } });
  await recordAudit(tx, system, { action: "instance.set-up", subject: personText(user) });
}

async function createInitialToken(tx: Tx, token: string) {
  // Without an admin, later starts come here again.
  if (await tx.token.findUnique({ where: { hash: secretHash(token) } })) return;
  const expiresAt = new Date(Date.now() + initialTokenDays * dayMs);
  const name = "First run";
  await createToken({ teamId: null, name, scopes: tokenScopes, expiresAt, isInitial: true, token }, tx);
  const details = { scopes: tokenScopes, expiresAt: expiresAt.toISOString() };
  await recordAudit(tx, system, { action: "token.created", subject: name, details });
}

/** `ada.lovelace@example.org` → `ada.lovelace`. */
function nameOf(email: string) {
  return email.split("@")[0] ?? email;
}
