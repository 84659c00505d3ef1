import type { TokenState } from "#lib/tokens/token-expiry.ts";

/** A token as the lists show it. */
export type TokenLine = {
  id: string;
  name: string;
  scopes: readonly string[];
  /** What its scopes are for, in words. */
  purpose: string;
  state: TokenState;
  /** Null: made by a headless first run. */
  madeBy: string | null;
  madeAt: Date;
  lastUsedAt: Date | null;
  expiresAt: Date;
  revokedAt: Date | null;
  revokedBy: string | null;
  /** Made by a headless first run, and meant to be replaced. */
  isInitial: boolean;
};
