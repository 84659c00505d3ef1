import "server-only";
import { randomBytes } from "node:crypto";
import { type TokenActor, type TokenScope, tokenScopes } from "#lib/auth/actor.ts";
import { secretHash } from "#lib/auth/secret-hash.ts";
import { db } from "#lib/db/client.ts";
import { slugShape } from "#lib/shared/slug.ts";

type NewToken = {
  /** Null makes an instance token. */
  teamId: string | null;
  name: string;
  scopes: readonly TokenScope[];
  expiresAt: Date;
  isInitial?: boolean;
  madeById?: string;
  /** A token that was chosen elsewhere (a headless first run). Otherwise one is made. */
  token?: string;
};

/** Stores a token's hash. The plain token is in the answer and nowhere else: show it once. */
export async function createToken(
  { token = newToken(), scopes, ...facts }: NewToken,
  client: Pick<typeof db, "token"> = db,
) {
  const { id } = await client.token.create({ data: { ...facts, scopes: [...scopes], hash: secretHash(token) } });
  return { id, token };
}

/** `hr_` and 160 random bits. */
export function newToken(): string {
  return `hr_${randomBytes(20).toString("hex")}`;
}

/** A token that is valid now. `team` is null for an instance token. */
export type ValidToken = {
  id: string;
  name: string;
  scopes: ReadonlySet<TokenScope>;
  team: { id: string; slug: string } | null;
};

/** Finds a token that is neither unknown, expired, revoked nor of an archived team, and notes that it was used. */
export async function findValidToken(token: string, now: Date): Promise<ValidToken | null> {
  const row = await db.token.findUnique({
    where: { hash: secretHash(token), revokedAt: null, expiresAt: { gt: now } },
    include: { team: { select: { id: true, slug: true, archivedAt: true } } },
  });
  if (!row || row.team?.archivedAt) return null;
  await noteUse(row, now);
  const scopes = new Set(tokenScopes.filter((scope) => row.scopes.includes(scope)));
  return { id: row.id, name: row.name, scopes, team: row.team };
}

const useIsNotedEveryMs = 60_000;

async function noteUse(row: { id: string; lastUsedAt: Date | null }, now: Date): Promise<void> {
  const before = new Date(now.getTime() - useIsNotedEveryMs);
  if (row.lastUsedAt && row.lastUsedAt > before) return;
  await db.token.updateMany({ where: { id: row.id }, data: { lastUsedAt: now } });
}

/** The token acting on a team: its own, or for an instance token the one that the caller names. */
export async function findTokenActor(
  token: ValidToken,
  teamSlug: string | null,
  address: string,
): Promise<TokenActor | null> {
  if (teamSlug !== null && !slugShape.test(teamSlug)) return null;
  const team = token.team ?? (await db.team.findUnique({ where: { slug: teamSlug ?? "", archivedAt: null } }));
  if (!team || (teamSlug !== null && teamSlug !== team.slug)) return null;
  const { id: tokenId, name, scopes } = token;
  return { kind: "token", tokenId, name, address, scopes, teamId: team.id, teamSlug: team.slug } as TokenActor;
}
