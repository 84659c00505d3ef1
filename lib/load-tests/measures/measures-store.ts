import "server-only";
import { fromPrisma } from "pg-boss";
import type { JobActor } from "#lib/auth/actor.ts";
import { db, type Tx } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { sendingBoss } from "#lib/jobs/boss.ts";
import { type MeasureJob, measureQueue } from "#lib/jobs/queues.ts";
import { examineRuns } from "../change-points/examine-store.ts";
import { listObjectivesOf } from "../objectives/objectives-of-test-store.ts";
import type { ParsedRun } from "../parsed-run.ts";
import { factsSchema } from "../runs/stored-json.ts";
import { lockTest } from "../verdicts/run-verdict-store.ts";
import { markRunsStale } from "../verdicts/stale-verdicts-store.ts";
import { type Measures, measureRun } from "./measure-run.ts";
import { storedMeasuredRun } from "./stored-run-store.ts";

/** As far back as a baseline is looked for: older verdicts stay as they were said. */
const farthestBack = 200;

/** The figures of older runs are shown in trends and examined: they are worked out anew too. */
const mostMeasured = 20_000;

const settingsOf = { kind: true, steadyMode: true, rampUpMs: true, coolDownMs: true } as const;

/** What the settings of a run's test make of what was just read. */
export async function measureParsed(tx: Tx, runId: string, parsed: ParsedRun): Promise<Measures> {
  const { testId, tags, test } = await tx.run.findUniqueOrThrow({
    where: { id: runId },
    select: { testId: true, tags: true, test: { select: settingsOf } },
  });
  const { format, durationMs, whole, labels, resources = [] } = parsed;
  const run = { format, durationMs, series: whole.series, labels, tags: factsSchema.parse(tags), resources };
  return measureRun(run, test, await listObjectivesOf(tx, testId));
}

/** The columns of a run; those of its labels are `steady.labels`. */
export function measureColumns({ steady, kindAnswer }: Measures) {
  return {
    steadyFromMs: steady.fromMs,
    steadyToMs: steady.toMs,
    steadyFigures: steady.figures ?? Prisma.DbNull,
    steadyReason: steady.reason,
    kindAnswer: kindAnswer ?? Prisma.DbNull,
  };
}

/** The settings of a test have changed: a job works out anew what they make of its latest runs, and their verdicts. */
export async function askForMeasures(tx: Tx, job: MeasureJob): Promise<void> {
  const boss = await sendingBoss();
  await boss.send(measureQueue, job, { db: fromPrisma(tx), singletonKey: job.testId });
}

/** The same for each of these tests. */
export async function askForMeasuresOf(tx: Tx, testIds: readonly string[]): Promise<void> {
  if (testIds.length === 0) return;
  const tests = await tx.test.findMany({ where: { id: { in: [...testIds] } }, select: { id: true, teamId: true } });
  for (const { id, teamId } of tests) await askForMeasures(tx, { testId: id, teamId });
}

/**
 * Does what `askForMeasures` asks for, from the stored time buckets, each run in a transaction of its own, the latest first.
 * Then the histories are examined anew, and the latest verdicts made anew.
 */
export async function measureStoredRuns(actor: JobActor, testId: string): Promise<void> {
  const runs = await db.run.findMany({
    where: { testId, teamId: actor.teamId, status: "ready", deletedAt: null, bucketsRemovedAt: null },
    orderBy: [{ startedAt: "desc" }, { number: "desc" }],
    take: mostMeasured,
    select: { id: true },
  });
  const ids = runs.map(({ id }) => id);
  for (const [part, isLatest] of [
    [ids.slice(0, farthestBack), true] as const,
    [ids.slice(farthestBack), false] as const,
  ]) {
    if (part.length === 0) continue;
    for (const id of part) await measureStoredRun(testId, id);
    await db.$transaction(
      async (tx) => {
        await lockTest(tx, testId);
        await examineRuns(tx, isLatest ? part : ids);
        await markRunsStale(tx, { testId, teamId: actor.teamId }, ids.slice(0, farthestBack));
      },
      { timeout: 60_000, maxWait: 20_000 },
    );
  }
}

async function measureStoredRun(testId: string, runId: string): Promise<void> {
  await db.$transaction(async (tx) => {
    await lockTest(tx, testId);
    await measureAgain(tx, testId, runId);
  });
}

/** Works out anew what the settings of a test make of one of its runs. The test must be locked. */
export async function measureAgain(tx: Tx, testId: string, runId: string): Promise<void> {
  const run = await storedMeasuredRun(tx, runId);
  const test = await tx.test.findUnique({ where: { id: testId }, select: settingsOf });
  if (!run || !test) return;
  const measures = measureRun(run, test, await listObjectivesOf(tx, testId));
  await tx.run.update({ where: { id: runId }, data: measureColumns(measures) });
  await writeLabels(tx, runId, measures);
}

async function writeLabels(tx: Tx, runId: string, { steady }: Measures): Promise<void> {
  const figures = steady.labels.map((label) => (label ? JSON.stringify(label) : null));
  await tx.$executeRaw`
    update "RunLabel" as label set "steadyFigures" = new.figures::jsonb
    from unnest(${figures.map((_, ordinal) => ordinal)}::int[], ${figures}::text[]) as new(ordinal, figures)
    where label."runId" = ${runId}::uuid and label.ordinal = new.ordinal`;
}
