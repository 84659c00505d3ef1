export const resetHours = 24;

/** What a reset link leads to. */
export type ResetState =
  | { kind: "open"; name: string; email: string }
  | { kind: "unknown" | "used" | "expired" | "deactivated" }
  /** The address tried too many links that lead nowhere. */
  | { kind: "wait"; waitMs: number };

type Reset = {
  usedAt: Date | null;
  expiresAt: Date;
  user: { name: string; email: string; deactivatedAt: Date | null };
};

/** What the link of a stored reset leads to at `now`. */
export function resetStateOf({ usedAt, expiresAt, user }: Reset, now: Date): ResetState {
  if (usedAt) return { kind: "used" };
  if (expiresAt <= now) return { kind: "expired" };
  return user.deactivatedAt ? { kind: "deactivated" } : { kind: "open", name: user.name, email: user.email };
}
