import "server-only";
import { fromPrisma } from "pg-boss";
import type { Tx } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { sendingBoss } from "#lib/jobs/boss.ts";
import { type JudgeJob, judgeQueue } from "#lib/jobs/queues.ts";
import { getFacts } from "./judged-run-store.ts";
import type { RegressionFacts } from "./regressed.ts";
import { listRegressions } from "./regressed-store.ts";
import { startOrder } from "./run-order.ts";
import { type RunSpan, reachOf } from "./run-reach-store.ts";

/**
 * The verdicts of the runs after this one that may stand on it, on other branches too where the test's baseline is made of
 * other branches' runs: they are marked and a job makes them anew. With `including` the run's own is marked too.
 */
export async function markLaterRunsStale(tx: Tx, runId: string, { including = false } = {}): Promise<void> {
  const judged = await getFacts(tx, runId);
  const { testId, teamId } = judged;
  let count = 0;
  for (const span of await reachOf(tx, judged))
    count += await markRuns(tx, { testId, ...inSpan(span), ...(including ? {} : { id: { not: runId } }) });
  if (count > 0) await askForVerdicts(tx, { testId, teamId });
}

/**
 * Does what may open, end, move or drop regressions of a test, and has all verdicts made anew from the first run on of those
 * that are others now: they say which runs feed a baseline.
 */
export async function markingRegressed(tx: Tx, testId: string, change: () => Promise<void>): Promise<void> {
  const before = await listRegressions(tx, testId);
  await change();
  const after = await listRegressions(tx, testId);
  const others = [...onlyIn(before, after), ...onlyIn(after, before)].map(({ first }) => first);
  const [earliest] = others.toSorted(startOrder);
  if (!earliest) return;
  const test = await tx.test.findUniqueOrThrow({
    where: { id: testId },
    select: { teamId: true, baselineKind: true },
  });
  const branches = new Set(others.map(({ branch }) => branch));
  const isOfOne = test.baselineKind === "branch" && branches.size === 1;
  const span = { branch: isOfOne ? earliest.branch : null, from: earliest.startedAt, until: null };
  if ((await markRuns(tx, { testId, ...inSpan(span) })) > 0) await askForVerdicts(tx, { testId, teamId: test.teamId });
}

function onlyIn(some: readonly RegressionFacts[], others: readonly RegressionFacts[]): RegressionFacts[] {
  const keyOf = ({ first, fixedBy, isAccepted }: RegressionFacts) => `${first.id} ${fixedBy?.number} ${isAccepted}`;
  const keys = new Set(others.map(keyOf));
  return some.filter((each) => !keys.has(keyOf(each)));
}

/** The newest run of the test is judged by its objectives as they are now; older verdicts stay as they were said. */
export async function markNewestRunStale(tx: Tx, testId: string): Promise<void> {
  const newest = await tx.run.findFirst({
    where: { testId, status: "ready", deletedAt: null },
    orderBy: [{ startedAt: "desc" }, { number: "desc" }],
    select: { id: true, teamId: true },
  });
  if (!newest) return;
  await markRuns(tx, { id: newest.id });
  await askForVerdicts(tx, { teamId: newest.teamId, testId });
}

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

/** Has a ready run judged by the present rules and settings, or with null all runs of the test that are there; how many. */
export async function markStale(tx: Tx, test: { id: string; teamId: string }, runId: string | null): Promise<number> {
  const count = await markRuns(tx, { testId: test.id, deletedAt: null, ...(runId === null ? {} : { id: runId }) });
  if (count > 0) await askForVerdicts(tx, { teamId: test.teamId, testId: test.id });
  return count;
}

/** The verdicts of these runs of a test are made anew by a job. */
export async function markRunsStale(tx: Tx, job: JudgeJob, runIds: readonly string[]): Promise<void> {
  if ((await markRuns(tx, { id: { in: [...runIds] } })) > 0) await askForVerdicts(tx, job);
}

function inSpan({ branch, from, until }: RunSpan): Prisma.RunWhereInput {
  return { ...(branch === null ? {} : { branch }), startedAt: { gte: from, ...(until ? { lte: until } : {}) } };
}

async function markRuns(tx: Tx, run: Prisma.RunWhereInput): Promise<number> {
  const { count } = await tx.verdict.updateMany({
    where: { isStale: false, run: { ...run, status: "ready" } },
    data: { isStale: true },
  });
  return count;
}

/** The stale verdicts of a test are made anew by a job, which starts after so many seconds. */
export async function askForVerdicts(tx: Tx, job: JudgeJob, startAfter = 0): Promise<void> {
  const boss = await sendingBoss();
  await boss.send(judgeQueue, job, { db: fromPrisma(tx), singletonKey: job.testId, startAfter });
}
