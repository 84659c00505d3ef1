import "server-only";
import type { ThrottleKey } from "#lib/auth/sign-in-throttle.ts";
import { db } from "#lib/db/client.ts";
import { dayMs } from "#lib/shared/day-ms.ts";

const knownForMs = 30 * dayMs;

/**
 * By what an attempt at an account's password is counted: the account and the address. Where its owner has signed in
 * before, the account is counted apart from the rest of the world: whoever guesses elsewhere, however long, does not
 * keep them out.
 */
export async function attemptKeys(email: string, address: string, now: Date): Promise<ThrottleKey[]> {
  const since = new Date(now.getTime() - knownForMs);
  const isKnown =
    address !== "unknown" &&
    (await db.session.findFirst({
      where: { user: { email }, address, createdAt: { gt: since } },
      select: { id: true },
    }));
  return [isKnown ? `account:${email} at ${address}` : `account:${email}`, `address:${address}`];
}
