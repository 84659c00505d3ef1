import { type TokenScope, tokenScopes } from "#lib/auth/actor.ts";
import { createToken } from "#lib/auth/token-store.ts";
import { db } from "#lib/db/client.ts";
import type { Things } from "./things.ts";

const inAnHour = () => new Date(Date.now() + 3_600_000);

/** Tokens of every kind; those with one scope by their scope. */
export async function makeBearers(team: Things) {
  const expired = await make(team.id, tokenScopes, new Date(Date.now() - 60_000));
  const revoked = await make(team.id, tokenScopes);
  await db.token.update({ where: { id: revoked.id }, data: { revokedAt: new Date() } });
  return {
    ofTeam: await oneOfEachScope(team.id),
    ofInstance: await oneOfEachScope(null),
    useless: {
      "an unknown token": "hr_0123456789abcdef0123456789abcdef01234567",
      "an expired token": expired.token,
      "a revoked token": revoked.token,
    },
  };
}

async function oneOfEachScope(teamId: string | null): Promise<Record<TokenScope, string>> {
  const made: [string, string][] = [];
  for (const scope of tokenScopes) made.push([scope, (await make(teamId, [scope])).token]);
  return Object.fromEntries(made) as Record<TokenScope, string>;
}

function make(teamId: string | null, scopes: readonly TokenScope[], expiresAt = inAnHour()) {
  return createToken({ teamId, name: "CI", scopes, expiresAt });
}
