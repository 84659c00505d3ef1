import "server-only";
import type { JobActor } from "#lib/auth/actor.ts";
import { db, type Tx } from "#lib/db/client.ts";
import { examineRun } from "../change-points/examine-store.ts";
import { measureColumns, measureParsed } from "../measures/measures-store.ts";
import type { Figures } from "../metric.ts";
import type { ParsedRun } from "../parsed-run.ts";
import { limits } from "../parsed-run.ts";
import { writeResources } from "../resources/resources-store.ts";
import { noteBucketBytes } from "../retention/storage-store.ts";
import { encodeHistogram } from "../statistics/histogram.ts";
import { judgeStoredRun, lockTest } from "../verdicts/run-verdict-store.ts";
import { markLaterRunsStale } from "../verdicts/stale-verdicts-store.ts";
import { keepSearchedTexts } from "./searched-text-store.ts";
import { percentilesReported, storedFigures } from "./stored-figures.ts";
import { packHistograms, seriesFigures } from "./stored-series.ts";
import { noteSuite } from "./suite-test-store.ts";
import { wholeRun } from "./whole-run.ts";

export const runStages = ["waiting", "unpacking", "reading", "storing"] as const;
export type RunStage = (typeof runStages)[number];

/** What the worker needs to read a run's files; null when there is nothing left to do (read before, deleted). */
export async function startIngest(actor: JobActor, runId: string) {
  const { count } = await db.run.updateMany({
    where: { id: runId, teamId: actor.teamId, status: { in: ["queued", "processing"] }, deletedAt: null },
    data: { status: "processing", stage: "reading" },
  });
  if (count === 0) return null;
  return db.run.findUniqueOrThrow({
    where: { id: runId },
    select: {
      id: true,
      testId: true,
      askedFormat: true,
      test: { select: { csvMapping: true } },
      askedStartAt: true,
      createdAt: true,
      artifacts: { orderBy: { position: "asc" }, select: { fileName: true, storeKey: true } },
    },
  });
}

export async function noteStage(actor: JobActor, runId: string, stage: RunStage): Promise<void> {
  await db.run.updateMany({ where: { id: runId, teamId: actor.teamId, status: "processing" }, data: { stage } });
}

/** The file could not be read, or was given up. The artifact stays; "try again" queues the run anew. */
export async function failRun(actor: JobActor, runId: string, message: string): Promise<void> {
  await db.run.updateMany({
    where: { id: runId, teamId: actor.teamId, status: { in: ["queued", "processing"] } },
    data: { status: "failed", errorMessage: message.slice(0, limits.messageLength) },
  });
}

/**
 * Writes all that was read and the verdict, and makes the run ready: all or nothing, and the same however often it is
 * done. Runs of the same test are stored one after the other, so that each verdict sees the runs before it.
 */
export async function storeParsedRun(actor: JobActor, runId: string, parsed: ParsedRun, now: Date): Promise<void> {
  await db.$transaction(
    async (tx) => {
      const run = await tx.run.findFirst({
        where: { id: runId, teamId: actor.teamId, status: "processing", deletedAt: null },
        select: { id: true, testId: true, askedStartAt: true, createdAt: true },
      });
      if (!run) return;
      await lockTest(tx, run.testId);
      await noteSuite(tx, run.testId, parsed.format);
      const measures = await measureParsed(tx, runId, parsed);
      await writeParts(tx, runId, parsed, measures.steady.labels);
      await keepSearchedTexts(tx, run);
      await writeResources(tx, runId, parsed.resources ?? []);
      await noteBucketBytes(tx, runId);
      await tx.run.update({
        where: { id: runId },
        data: {
          ...runColumns(parsed),
          ...measureColumns(measures),
          startedAt: run.askedStartAt ?? parsed.startedAt ?? run.createdAt,
          status: "ready",
          readyAt: now,
        },
      });
      await examineRun(tx, runId);
      await judgeStoredRun(tx, runId);
      await markLaterRunsStale(tx, runId);
    },
    { timeout: 60_000, maxWait: 20_000 },
  );
}

function runColumns(parsed: ParsedRun) {
  return {
    ...storedFigures(parsed.whole, parsed.durationMs),
    histogram: parsed.whole.histogram && encodeHistogram(parsed.whole.histogram),
    reported: percentilesReported(parsed.whole),
    format: parsed.format,
    toolName: parsed.tool.name,
    toolVersion: parsed.tool.version,
    precision: parsed.precision,
    durationMs: parsed.durationMs,
    maxUsers: parsed.maxUsers,
    rejectedLines: parsed.rejected.lines,
    rejectedFirst: parsed.rejected.first.slice(0, limits.rejectedKept),
    losses: parsed.losses,
    thresholds: parsed.thresholds,
    errorMessage: null,
  };
}

/** The rows below a run. A worker that was killed in the middle left none; a second attempt replaces what a first one wrote. */
async function writeParts(
  tx: Tx,
  runId: string,
  parsed: ParsedRun,
  steadyOfLabels: readonly (Figures | null)[],
): Promise<void> {
  await tx.runLabel.deleteMany({ where: { runId } });
  await tx.runSeries.deleteMany({ where: { runId } });
  await tx.runError.deleteMany({ where: { runId } });
  await tx.runLabel.createMany({
    data: parsed.labels.map((label, ordinal) => ({
      runId,
      ordinal,
      label: label.label,
      ...storedFigures(label, parsed.durationMs),
      histogram: label.histogram && encodeHistogram(label.histogram),
      steadyFigures: steadyOfLabels[ordinal] ?? undefined,
    })),
  });
  const withSeries = [
    { ordinal: wholeRun, series: parsed.whole.series },
    ...parsed.labels.map(({ series }, ordinal) => ({ ordinal, series })),
  ];
  await tx.runSeries.createMany({
    data: withSeries.flatMap(({ ordinal, series }) =>
      series
        ? {
            runId,
            ordinal,
            bucketMs: series.bucketMs,
            figures: seriesFigures(series),
            histograms: series.histograms && packHistograms(series.histograms),
          }
        : [],
    ),
  });
  await tx.runError.createMany({
    data: parsed.errors.slice(0, limits.errorKinds).map((error, ordinal) => ({ runId, ordinal, ...error })),
  });
}
