export const resetHours = 24;

/** What a reset link leads to. */
export type ResetState =
  | { kind: "open"; name: string; email: string }
  | { kind: "unknown" | "used" | "expired" | "void" | "deactivated" }
  /** The address tried too many links that lead nowhere. */
  | { kind: "wait"; waitMs: number };

type Reset = {
  usedAt: Date | null;
  expiresAt: Date;
  /** Null: it was made on the server itself. */
  madeBy: { isAdmin: boolean; deactivatedAt: Date | null } | null;
  user: { name: string; email: string; deactivatedAt: Date | null };
};

/** What the link of a stored reset leads to at `now`. It ends with its maker's right to make it, as an invitation does. */
export function resetStateOf({ usedAt, expiresAt, madeBy, user }: Reset, now: Date): ResetState {
  if (usedAt) return { kind: "used" };
  if (expiresAt <= now) return { kind: "expired" };
  if (madeBy && (!madeBy.isAdmin || madeBy.deactivatedAt)) return { kind: "void" };
  return user.deactivatedAt ? { kind: "deactivated" } : { kind: "open", name: user.name, email: user.email };
}
