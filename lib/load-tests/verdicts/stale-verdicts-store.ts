import "server-only";
import { fromPrisma } from "pg-boss";
import type { Tx } from "#lib/db/client.ts";
import { sendingBoss } from "#lib/jobs/boss.ts";
import { judgeQueue } from "#lib/jobs/queues.ts";

/** Has the newest run of each of these tests judged by what holds now, as `markNewestRunStale` does for one. */
export async function markNewestRunsStale(tx: Tx, testIds: readonly string[]): Promise<void> {
  if (testIds.length === 0) return;
  const newest = await tx.$queryRaw<{ runId: string; testId: string; teamId: string }[]>`
    select distinct on ("testId") id as "runId", "testId", "teamId" from "Run"
    where "testId" = any(${[...testIds]}::uuid[]) and status = 'ready' and "deletedAt" is null
    order by "testId", "startedAt" desc, number desc`;
  if (newest.length === 0) return;
  await tx.$executeRaw`
    update "Verdict" set "isStale" = true where "runId" = any(${newest.map(({ runId }) => runId)}::uuid[])`;
  const boss = await sendingBoss();
  const jobs = newest.map(({ testId, teamId }) => ({ data: { testId, teamId }, singletonKey: testId }));
  await boss.insert(judgeQueue, jobs, { db: fromPrisma(tx) });
}
