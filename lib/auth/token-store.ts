import "server-only";
import type { AuditActor } from "#lib/audit/audit-actor.ts";
import { type TokenActor, type TokenScope, tokenScopes } from "#lib/auth/actor.ts";
import { newSecret, secretHash } from "#lib/auth/secret-hash.ts";
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
  return `hr_${newSecret()}`;
}

/** A token that is valid now. `team` is null for an instance token. */
export type ValidToken = {
  id: string;
  name: string;
  scopes: ReadonlySet<TokenScope>;
  team: { id: string; slug: string; name: string; archivedAt: Date | null } | null;
};

/** A token that worked once. Whoever holds it may know why it does not any more. */
export type EndedToken = { kind: "ended"; status: 401 | 403; detail: string; actor: AuditActor };

export type FoundToken = { kind: "valid"; token: ValidToken } | EndedToken;

/** Finds a token by itself; null for one that never was. Notes that a valid one was used. */
export async function findToken(token: string, now: Date, address = ""): Promise<FoundToken | null> {
  const row = await db.token.findUnique({
    where: { hash: secretHash(token) },
    include: { team: true, revokedBy: { select: { name: true } } },
  });
  if (!row) return null;
  const ended = endOf(row, now);
  if (ended) {
    const { id, name, teamId } = row;
    return { kind: "ended", ...ended, actor: { kind: "token", id, name, teamId, address } };
  }
  await noteUse(row, now);
  const scopes = new Set(tokenScopes.filter((scope) => row.scopes.includes(scope)));
  return { kind: "valid", token: { id: row.id, name: row.name, scopes, team: row.team } };
}

type TokenRow = {
  expiresAt: Date;
  revokedAt: Date | null;
  revokedBy: { name: string } | null;
  team: { name: string; archivedAt: Date | null } | null;
};

function endOf(
  { expiresAt, revokedAt, revokedBy, team }: TokenRow,
  now: Date,
): Pick<EndedToken, "status" | "detail"> | null {
  if (revokedAt) {
    const by = revokedBy ? ` by ${revokedBy.name}` : "";
    return { status: 401, detail: `This token was revoked on ${isoDay(revokedAt)}${by}.` };
  }
  if (expiresAt <= now) return { status: 401, detail: `This token expired on ${isoDay(expiresAt)}.` };
  return team?.archivedAt ? { status: 403, detail: teamIsArchived(team.name) } : null;
}

/** What whoever may know of a team is told when it is archived. */
export function teamIsArchived(name: string): string {
  return `The team ${name} is archived: restore it, then its tokens work again.`;
}

function isoDay(time: Date): string {
  return time.toISOString().slice(0, 10);
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
): Promise<TokenActor | EndedToken | null> {
  if (teamSlug !== null && !slugShape.test(teamSlug)) return null;
  const { id: tokenId, name, scopes } = token;
  const team = token.team ?? (await db.team.findUnique({ where: { slug: teamSlug ?? "" } }));
  if (!team || (teamSlug !== null && teamSlug !== team.slug)) return null;
  if (team.archivedAt) {
    const actor: AuditActor = { kind: "token", id: tokenId, name, teamId: team.id, address };
    return { kind: "ended", status: 403, detail: teamIsArchived(team.name), actor };
  }
  return { kind: "token", tokenId, name, address, scopes, teamId: team.id, teamSlug: team.slug } as TokenActor;
}
