import { dayMs } from "#lib/shared/day-ms.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";

export const longestDays = 730;

export const expiryDays = [7, 30, 90, 365] as const;

/** How a form says until when a token works: so many days from now, or to the end of a day (UTC), `2026-12-31`. */
export type Expiry = { expiresIn: `${(typeof expiryDays)[number]}` | "date"; expiresOn: string };

/** The moment at which a new token ends; at most two years ahead. */
export function expiryOf({ expiresIn, expiresOn }: Expiry, now: Date): Result<Date> {
  if (expiresIn !== "date") return ok(new Date(now.getTime() + Number(expiresIn) * dayMs));
  const date = /^\d{4}-\d{2}-\d{2}$/.test(expiresOn) ? new Date(`${expiresOn}T23:59:59.999Z`) : null;
  // `2026-02-31` is read as the third of March.
  if (!date || Number.isNaN(date.getTime()) || !date.toISOString().startsWith(expiresOn))
    return refused("expiresOn", "Choose a day.");
  if (date <= now) return refused("expiresOn", "That day is over. Choose one to come.");
  if (date.getTime() > now.getTime() + longestDays * dayMs)
    return refused("expiresOn", "At most two years: a token that is never renewed is one that nobody remembers.");
  return ok(date);
}

export type TokenState = "works" | "expires-soon" | "expired" | "revoked";

const soonMs = 14 * dayMs;

export function tokenState(
  { expiresAt, revokedAt }: { expiresAt: Date; revokedAt: Date | null },
  now: Date,
): TokenState {
  if (revokedAt) return "revoked";
  const leftMs = expiresAt.getTime() - now.getTime();
  if (leftMs <= 0) return "expired";
  return leftMs <= soonMs ? "expires-soon" : "works";
}
