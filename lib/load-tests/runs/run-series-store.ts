import "server-only";
import { db } from "#lib/db/client.ts";
import { type SeriesAnswer, type SeriesMetric, seriesPoints } from "./run-series-answer.ts";
import { type RunReader, visibleRun } from "./run-store.ts";
import { seriesFiguresSchema } from "./stored-series.ts";
import { wholeRun } from "./whole-run.ts";

/** One metric of a run or of one label over time; null when the run or the label is not there for this reader. */
export async function findSeriesAnswer(
  actor: RunReader,
  id: string,
  { metric, label }: { metric: SeriesMetric; label: string },
): Promise<SeriesAnswer | null> {
  const run = await db.run.findFirst({ where: visibleRun(actor, id), select: { id: true, startedAt: true } });
  if (!run) return null;
  const ordinal = label === "" ? wholeRun : await findOrdinal(run.id, label);
  if (ordinal === null) return null;
  const stored = await db.runSeries.findUnique({
    where: { runId_ordinal: { runId: run.id, ordinal } },
    omit: { histograms: true },
  });
  const facts = { metric, label, startedAt: run.startedAt.toISOString() };
  if (!stored) return { ...facts, bucketMs: 0, points: null };
  const figures = seriesFiguresSchema.parse(stored.figures);
  return { ...facts, bucketMs: stored.bucketMs, points: seriesPoints(metric, figures, stored.bucketMs) };
}

async function findOrdinal(runId: string, label: string): Promise<number | null> {
  const found = await db.runLabel.findFirst({ where: { runId, label }, select: { ordinal: true } });
  return found?.ordinal ?? null;
}
