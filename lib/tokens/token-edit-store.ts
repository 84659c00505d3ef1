import "server-only";
import { recordAudit } from "#lib/audit/record-audit-store.ts";
import type { Admin, Member } from "#lib/auth/actor.ts";
import { createToken } from "#lib/auth/token-store.ts";
import { db } from "#lib/db/client.ts";
import { dayMs } from "#lib/shared/day-ms.ts";
import { ok, type Result } from "#lib/shared/result.ts";
import { expiryOf } from "./token-expiry.ts";
import type { NewTokenInput } from "./token-schema.ts";

/** A member with `tokens:edit` keeps those of their team; an admin, those of the instance. */
export type TokenKeeper = Member | Admin;

const endedAreListedMs = 90 * dayMs;
const mostEnded = 100;

/** The tokens that are kept by this person, newest first; `ended` are those that were revoked or expired in the last 90 days. */
export async function listTokens(keeper: TokenKeeper, now: Date) {
  const since = new Date(now.getTime() - endedAreListedMs);
  const works = { revokedAt: null, expiresAt: { gt: now } };
  const hasEnded = [{ revokedAt: { gt: since } }, { revokedAt: null, expiresAt: { gt: since, lte: now } }];
  const [working, ended] = await Promise.all([
    db.token.findMany({ where: { ...ofKeeper(keeper), ...works }, ...shown }),
    db.token.findMany({ where: { ...ofKeeper(keeper), OR: hasEnded }, ...shown, take: mostEnded }),
  ]);
  return { working, ended };
}

const shown = {
  omit: { hash: true },
  include: { madeBy: { select: { name: true } }, revokedBy: { select: { name: true } } },
  // By time: ids are UUIDv7.
  orderBy: { id: "desc" },
} as const;

/** Makes a token. The plain one is in the answer and nowhere else. */
export async function makeToken(
  keeper: TokenKeeper,
  { name, scopes, ...expiry }: NewTokenInput,
  now: Date,
): Promise<Result<{ token: string }>> {
  const expiresAt = expiryOf(expiry, now);
  if (!expiresAt.ok) return expiresAt;
  return db.$transaction(async (tx) => {
    const facts = { ...ofKeeper(keeper), name, scopes, expiresAt: expiresAt.value, madeById: keeper.userId };
    const { token } = await createToken(facts, tx);
    const details = { scopes, expiresAt: expiresAt.value.toISOString() };
    await recordAudit(tx, keeper, { action: "token.created", subject: name, details });
    return ok({ token });
  });
}

/** In force from the next request on. False when it is not there, or was revoked before. */
export function revokeToken(keeper: TokenKeeper, id: string, now: Date): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const [revoked] = await tx.token.updateManyAndReturn({
      where: { id, ...ofKeeper(keeper), revokedAt: null },
      data: { revokedAt: now, revokedById: keeper.userId },
      select: { name: true },
    });
    if (revoked) await recordAudit(tx, keeper, { action: "token.revoked", subject: revoked.name });
    return revoked !== undefined;
  });
}

function ofKeeper(keeper: TokenKeeper): { teamId: string | null } {
  return { teamId: keeper.kind === "member" ? keeper.teamId : null };
}
