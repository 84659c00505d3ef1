import "server-only";
import { z } from "zod";
import { db } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { judgedColumn } from "#lib/load-tests/runs/judged-column-store.ts";
import type { TestDataFacts } from "#lib/team-test/evidence/probes/test-data.ts";
import { type EvidenceReader, newestRuns, seenRun, seenRuns, windowStart } from "./seen-runs-store.ts";

const tagged = z.object({
  runs: z.number(),
  tagged: z.number(),
  reset: z.number(),
  lastTaggedAt: z.date().nullable(),
  newestReset: z.array(seenRun),
  newestOther: z.array(seenRun),
});
const spread = z.object({ testId: z.string(), test: z.string(), percent: z.number() });

/** Fewer repeats have no middle half. */
const fewestRepeats = 4;
const spreadsTold = 2;

/** What the team's runs of the last `days` say of their test data, and how far apart repeats of a test are. */
export async function findTestDataFacts(reader: EvidenceReader, days: number, now: Date): Promise<TestDataFacts> {
  const [[facts], spreads] = await Promise.all([countTagged(reader, days, now), listSpreads(reader, days, now)]);
  if (!facts) throw new Error("an aggregate has one row");
  return { ...facts, spreads };
}

async function countTagged(reader: EvidenceReader, days: number, now: Date) {
  const isRecent = Prisma.sql`run."startedAt" >= ${windowStart(days, now)}`;
  const tag = Prisma.sql`run."tags"->>'data_reset'`;
  const isReset = Prisma.sql`lower(coalesce(${tag}, '')) = 'ok'`;
  const rows = await db.$queryRaw`
    select
      (count(*) filter (where ${isRecent}))::int as "runs",
      (count(*) filter (where ${isRecent} and ${tag} is not null))::int as "tagged",
      (count(*) filter (where ${isRecent} and ${isReset}))::int as "reset",
      max(run."startedAt") filter (where ${tag} is not null) as "lastTaggedAt",
      ${newestRuns(Prisma.sql`${isRecent} and ${isReset}`)} as "newestReset",
      ${newestRuns(Prisma.sql`${isRecent} and not ${isReset}`)} as "newestOther"
    from ${seenRuns(reader)}`;
  return z.array(tagged).parse(rows);
}

/** Of the tests that were repeated most: runs of one branch that were asked for the same. */
async function listSpreads(reader: EvidenceReader, days: number, now: Date) {
  const rows = await db.$queryRaw`
    with repeat as (
      select run."testId", test."name" as "test", run."branch", run."asked", ${judgedColumn("run", "p95Ms")} as "value"
      from ${seenRuns(reader)} and run."startedAt" >= ${windowStart(days, now)}
    ), spread as (
      select "testId", "test", count(*) as "runs",
        percentile_cont(array[0.25, 0.5, 0.75]) within group (order by "value") as "at"
      from repeat where "value" is not null
      group by "testId", "test", "branch", "asked" having count(*) >= ${fewestRepeats}
    )
    select "testId", "test", 100 * ("at"[3] - "at"[1]) / "at"[2] as "percent"
    from spread where "at"[2] > 0 order by "runs" desc, "test" limit 50`;
  const byTest = Map.groupBy(z.array(spread).parse(rows), ({ testId }) => testId);
  return [...byTest.values()].flatMap(([largest]) => largest ?? []).slice(0, spreadsTold);
}
