import "server-only";
import { fromPrisma } from "pg-boss";
import type { Tx } from "#lib/db/client.ts";
import { sendingBoss } from "#lib/jobs/boss.ts";
import { ingestQueue, judgeQueue } from "#lib/jobs/queues.ts";

const batch = 1_000;

/**
 * Queues what the rows say is still to be done: runs that nobody has read, verdicts that are stale. For an import, which
 * brings rows and no jobs; it acts for no team.
 */
export async function requeueUnfinished(tx: Tx): Promise<void> {
  const db = fromPrisma(tx);
  const boss = await sendingBoss();
  const runs = await tx.$queryRaw<{ runId: string; teamId: string }[]>`
    select id as "runId", "teamId" from "Run"
    where status in ('queued', 'processing') and "deletedAt" is null order by "createdAt", id`;
  for (let at = 0; at < runs.length; at += batch) {
    const jobs = runs.slice(at, at + batch).map((data) => ({ data }));
    await boss.insert(ingestQueue, jobs, { db });
  }
  const tests = await tx.$queryRaw<{ testId: string; teamId: string }[]>`
    select distinct r."testId", r."teamId" from "Run" r join "Verdict" v on v."runId" = r.id
    where v."isStale" and r."deletedAt" is null`;
  for (let at = 0; at < tests.length; at += batch) {
    const jobs = tests.slice(at, at + batch).map((data) => ({ data, singletonKey: data.testId }));
    await boss.insert(judgeQueue, jobs, { db });
  }
}
