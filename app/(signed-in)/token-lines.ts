import type { TokenOffer } from "#components/tokens/token-fields.tsx";
import type { TokenLine } from "#components/tokens/token-line.ts";
import { dayMs } from "#lib/shared/day-ms.ts";
import type { listTokens } from "#lib/tokens/token-edit-store.ts";
import { longestDays, tokenState } from "#lib/tokens/token-expiry.ts";
import { offeredScopes, scopesText, type TokenKind, tokenPurposes } from "#lib/tokens/token-scopes.ts";

type Row = Awaited<ReturnType<typeof listTokens>>["working"][number];

/** A stored token as the lists show it. */
export function tokenLine(row: Row, kind: TokenKind, now: Date): TokenLine {
  const { id, name, scopes, lastUsedAt, expiresAt, revokedAt, isInitial } = row;
  return {
    id,
    name,
    scopes,
    lastUsedAt,
    expiresAt,
    revokedAt,
    isInitial,
    purpose: scopesText(scopes, kind),
    state: tokenState(row, now),
    madeBy: row.madeBy?.name ?? null,
    madeAt: row.createdAt,
    revokedBy: row.revokedBy?.name ?? null,
  };
}

/** What the form of a new token offers today. */
export function tokenOffer(kind: TokenKind, now: Date): TokenOffer {
  const dayIn = (days: number) => new Date(now.getTime() + days * dayMs).toISOString().slice(0, 10);
  return {
    purposes: tokenPurposes[kind],
    scopes: offeredScopes[kind],
    firstDay: dayIn(0),
    lastDay: dayIn(longestDays - 1),
  };
}
