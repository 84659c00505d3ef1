import "server-only";
import {
  accountBackOff,
  addressBackOff,
  type BackOff,
  type Failures,
  failuresThatCount,
  waitMs,
} from "#lib/auth/back-off.ts";
import { db } from "#lib/db/client.ts";

/** What failures are counted by. */
export type ThrottleKey = `${"account" | "address" | "token" | "setup" | "reset" | "invitation"}:${string}`;

/**
 * Counts an attempt as failed *before* it is tried, so that a hundred in parallel are a hundred. Returns how long to
 * wait in ms (then nothing is counted), or 0: go ahead, and `forgiveAttempt` when it succeeds.
 */
export function takeAttempt(keys: ThrottleKey[], now: Date): Promise<number> {
  // One order for everyone: two sign-ins that share both keys cannot lock each other out.
  const sorted = keys.toSorted();
  return db.$transaction(async (tx) => {
    await tx.signInThrottle.createMany({
      data: sorted.map((key) => ({ key, failures: 0, lastFailedAt: now })),
      skipDuplicates: true,
    });
    const waits: number[] = [];
    for (const key of sorted) waits.push(waitMs(await lockFailures(tx, key, now), now, backOffOf(key)));
    const longestMs = Math.max(...waits);
    if (longestMs > 0) return longestMs;
    for (const key of sorted) await countFailure(tx, key, now);
    return 0;
  });
}

/** Takes back what `takeAttempt` counted: an account starts afresh, an address gets its one attempt back. */
export async function forgiveAttempt(keys: ThrottleKey[], now: Date): Promise<void> {
  const accounts = keys.filter((key) => key.startsWith("account:"));
  const others = keys.filter((key) => !key.startsWith("account:"));
  const dayAgo = new Date(now.getTime() - 86_400_000);
  await db.signInThrottle.deleteMany({ where: { key: { in: accounts } } });
  await db.signInThrottle.updateMany({
    where: { key: { in: others }, failures: { gt: 0 } },
    data: { failures: { decrement: 1 } },
  });
  await db.$executeRaw`
    DELETE FROM "SignInThrottle" WHERE "key" IN
      (SELECT "key" FROM "SignInThrottle" WHERE "lastFailedAt" < ${dayAgo} FOR UPDATE SKIP LOCKED)`;
}

type Transaction = Pick<typeof db, "signInThrottle" | "$queryRaw">;

async function lockFailures(tx: Transaction, key: ThrottleKey, now: Date): Promise<Failures> {
  const rows = await tx.$queryRaw<Failures[]>`
    SELECT "failures", "lastFailedAt" FROM "SignInThrottle" WHERE "key" = ${key} FOR UPDATE`;
  return rows[0] ?? { failures: 0, lastFailedAt: now };
}

/** An hour without failures starts the count anew. */
async function countFailure(tx: Transaction, key: ThrottleKey, now: Date): Promise<void> {
  const past = await tx.signInThrottle.findUniqueOrThrow({ where: { key } });
  const failures = failuresThatCount(past, now) + 1;
  await tx.signInThrottle.update({ where: { key }, data: { failures, lastFailedAt: now } });
}

function backOffOf(key: ThrottleKey): BackOff {
  return key.startsWith("account:") ? accountBackOff : addressBackOff;
}
