import "server-only";
import {
  accountBackOff,
  addressBackOff,
  type BackOff,
  type Failures,
  failuresThatCount,
  formBackOff,
  reporterBackOff,
  waitMs,
} from "#lib/auth/back-off.ts";
import { db } from "#lib/db/client.ts";
import { dayMs } from "#lib/shared/day-ms.ts";

/** What failures are counted by. */
export type ThrottleKey =
  `${"account" | "address" | "token" | "setup" | "reset" | "invitation" | "share" | "badge" | "calendar" | "round" | "report" | "filed" | "form"}:${string}`;

/**
 * Counts an attempt as failed *before* it is tried, so that a hundred in parallel are a hundred. Returns how long to
 * wait in ms (then nothing is counted), or 0: go ahead, and `forgiveAttempt` when it succeeds.
 */
export function takeAttempt(keys: ThrottleKey[], now: Date): Promise<number> {
  // One order for everyone: two sign-ins that share both keys cannot lock each other out.
  const sorted = keys.toSorted();
  return db.$transaction(async (tx) => {
    const past: { key: ThrottleKey; failures: Failures }[] = [];
    for (const key of sorted) past.push({ key, failures: await lockFailures(tx, key, now) });
    const longestMs = Math.max(...past.map(({ key, failures }) => waitMs(failures, now, backOffOf(key))));
    if (longestMs > 0) return longestMs;
    for (const { key, failures } of past) {
      const data = { failures: failuresThatCount(failures, now) + 1, lastFailedAt: now };
      await tx.signInThrottle.update({ where: { key }, data });
    }
    return 0;
  });
}

/** Takes back what `takeAttempt` counted: an account starts afresh, an address gets its one attempt back. */
export async function forgiveAttempt(keys: ThrottleKey[], now: Date): Promise<void> {
  const accounts = keys.filter((key) => key.startsWith("account:"));
  const others = keys.filter((key) => !key.startsWith("account:"));
  const dayAgo = new Date(now.getTime() - dayMs);
  await db.signInThrottle.deleteMany({ where: { key: { in: accounts } } });
  await db.signInThrottle.updateMany({
    where: { key: { in: others }, failures: { gt: 0 } },
    data: { failures: { decrement: 1 } },
  });
  await db.$executeRaw`
    DELETE FROM "SignInThrottle" WHERE "key" IN
      (SELECT "key" FROM "SignInThrottle" WHERE "lastFailedAt" < ${dayAgo} FOR UPDATE SKIP LOCKED)`;
}

/** How long this has to wait, in ms, without an attempt being counted. */
export async function waitOf(key: ThrottleKey, now: Date): Promise<number> {
  const failures = await db.signInThrottle.findUnique({ where: { key } });
  return failures ? waitMs(failures, now, backOffOf(key)) : 0;
}

type Transaction = Pick<typeof db, "signInThrottle" | "$queryRaw">;

/** In one step: a success elsewhere may take the row away between making it and holding it. */
async function lockFailures(tx: Transaction, key: ThrottleKey, now: Date): Promise<Failures> {
  const rows = await tx.$queryRaw<Failures[]>`
    INSERT INTO "SignInThrottle" ("key", "failures", "lastFailedAt") VALUES (${key}, 0, ${now})
    ON CONFLICT ("key") DO UPDATE SET "failures" = "SignInThrottle"."failures" RETURNING "failures", "lastFailedAt"`;
  return rows[0] ?? { failures: 0, lastFailedAt: now };
}

function backOffOf(key: ThrottleKey): BackOff {
  if (key.startsWith("filed:")) return reporterBackOff;
  if (key.startsWith("form:")) return formBackOff;
  return key.startsWith("account:") ? accountBackOff : addressBackOff;
}
