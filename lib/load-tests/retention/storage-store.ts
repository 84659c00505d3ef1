import "server-only";
import { z } from "zod";
import type { Member } from "#lib/auth/actor.ts";
import { db, type Tx } from "#lib/db/client.ts";
import { dueRuns } from "./due-runs-store.ts";
import type { Retention } from "./retention.ts";

const count = z.coerce.number();
const usedRow = z.object({
  slug: z.string(),
  name: z.string(),
  isArchived: z.boolean(),
  runs: count,
  keptRuns: count,
  files: count,
  fileBytes: count,
  bucketBytes: count,
  keepFilesDays: z.number().nullable(),
  keepFilesRuns: z.number().nullable(),
  keepBucketsDays: z.number().nullable(),
  keepBucketsRuns: z.number().nullable(),
});
/** What a test's runs take: files on the disk, time buckets in the database, in bytes. `keptRuns` a person keeps for good. */
export type UsedStorage = z.output<typeof usedRow>;

/** What each test of a team takes, the largest first; with `slug` one test only. Deleted runs still take theirs. */
export async function listUsedStorage(member: Member, slug: string | null = null): Promise<UsedStorage[]> {
  const rows = await db.$queryRaw`
    select test.slug, test.name, test."archivedAt" is not null as "isArchived",
      test."keepFilesDays", test."keepFilesRuns", test."keepBucketsDays", test."keepBucketsRuns",
      count(run.id) as runs, count(run."pinnedAt") as "keptRuns",
      coalesce(sum(file.files), 0) as files, coalesce(sum(file.bytes), 0) as "fileBytes",
      coalesce(sum(run."bucketBytes"), 0) as "bucketBytes"
    from "Test" test
    left join "Run" run on run."testId" = test.id
    left join lateral (
      select count(*) as files, sum(bytes) as bytes from "Artifact" where "runId" = run.id and "removedAt" is null
    ) file on true
    where test."teamId" = ${member.teamId}::uuid and (${slug}::text is null or test.slug = ${slug})
    group by test.id
    order by coalesce(sum(file.bytes), 0) + coalesce(sum(run."bucketBytes"), 0) desc, test.name`;
  return z.array(usedRow).parse(rows);
}

const freedRow = z.object({ files: count, fileBytes: count, buckets: count, bucketBytes: count });
/** How many files, and of how many runs the time buckets, the next sweep removes, and the bytes that this frees. */
export type FreedStorage = z.output<typeof freedRow>;

/** What the next sweep will remove of a test. */
export async function findDue(member: Member, testId: string, kept: Retention, now: Date): Promise<FreedStorage> {
  const files = dueRuns(testId, { days: kept.keepFilesDays, runs: kept.keepFilesRuns }, now);
  const buckets = dueRuns(testId, { days: kept.keepBucketsDays, runs: kept.keepBucketsRuns }, now);
  const rows = await db.$queryRaw`
    select file.*, bucket.*
    from (
      select count(*) as files, coalesce(sum(file.bytes), 0) as "fileBytes"
      from "Artifact" file join "Run" run on run.id = file."runId"
      where run."teamId" = ${member.teamId}::uuid and file."removedAt" is null and run.id in (${files})
    ) file, (
      select count(*) as buckets, coalesce(sum(run."bucketBytes"), 0) as "bucketBytes"
      from "Run" run where run."teamId" = ${member.teamId}::uuid and run."bucketBytes" > 0 and run.id in (${buckets})
    ) bucket`;
  return z.tuple([freedRow]).parse(rows)[0];
}

/** Notes what the time buckets of a run take, as the database holds them. Called where they are written. */
export async function noteBucketBytes(tx: Tx, runId: string): Promise<void> {
  await tx.$executeRaw`
    update "Run" set "bucketBytes" =
      (select coalesce(sum(pg_column_size(figures) + coalesce(pg_column_size(histograms), 0)), 0) from "RunSeries" where "runId" = ${runId}::uuid)
      + (select coalesce(sum(pg_column_size("values")), 0) from "RunResource" where "runId" = ${runId}::uuid)
    where id = ${runId}::uuid`;
}
