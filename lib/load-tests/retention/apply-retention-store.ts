import "server-only";
import { system } from "#lib/audit/audit-actor.ts";
import { recordAudit } from "#lib/audit/record-audit-store.ts";
import { db, type Tx } from "#lib/db/client.ts";
import { dueRuns } from "./due-runs-store.ts";

type KeptTest = NonNullable<Awaited<ReturnType<typeof listTests>>[number]>;

/**
 * Does what each test's retention says, a test in a transaction. Files are only said to be removed: no row speaks of them from
 * now on, and the sweep takes what no row speaks of. For the sweep, which acts for no team.
 */
export async function applyRetention(now: Date): Promise<void> {
  for (const test of await listTests()) await db.$transaction((tx) => applyTo(tx, test, now), { timeout: 600_000 });
}

function listTests() {
  const set = { not: null };
  return db.test.findMany({
    where: {
      OR: [{ keepFilesDays: set }, { keepFilesRuns: set }, { keepBucketsDays: set }, { keepBucketsRuns: set }],
    },
    orderBy: { id: "asc" },
  });
}

async function applyTo(tx: Tx, test: KeptTest, now: Date): Promise<void> {
  const filesDue = dueRuns(test.id, { days: test.keepFilesDays, runs: test.keepFilesRuns }, now);
  const files = await tx.$executeRaw`
    update "Artifact" set "removedAt" = ${now}::timestamptz where "removedAt" is null and "runId" in (${filesDue})`;
  const bucketsDue = dueRuns(test.id, { days: test.keepBucketsDays, runs: test.keepBucketsRuns }, now);
  await tx.$executeRaw`delete from "RunSeries" where "runId" in (${bucketsDue})`;
  await tx.$executeRaw`delete from "RunResource" where "runId" in (${bucketsDue})`;
  const buckets = await tx.$executeRaw`
    update "Run" set "bucketsRemovedAt" = ${now}::timestamptz, "bucketBytes" = 0
    where "bucketBytes" > 0 and id in (${bucketsDue})`;
  if (files + buckets === 0) return;
  const event = { action: "test.retention-applied", subject: test.name, details: { files, buckets } } as const;
  await recordAudit(tx, system, { ...event, teamId: test.teamId });
}
