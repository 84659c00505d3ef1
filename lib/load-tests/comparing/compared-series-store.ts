import "server-only";
import type { Member, ShareReader } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import { type StoredSeries, seriesFiguresSchema, unpackHistograms } from "../runs/stored-series.ts";
import { wholeRun } from "../runs/whole-run.ts";
import type { ComparedRun } from "./compared-run.ts";

/** The series of whole runs, in the order asked for; null for one that tells nothing over time. */
export async function findComparedSeries(
  reader: Member | ShareReader,
  runs: readonly Pick<ComparedRun, "id">[],
): Promise<(StoredSeries | null)[]> {
  const rows = await db.runSeries.findMany({
    where: { runId: { in: runs.map(({ id }) => id) }, ordinal: wholeRun, run: { teamId: reader.teamId } },
  });
  return runs.map(({ id }) => {
    const row = rows.find(({ runId }) => runId === id);
    if (!row) return null;
    const { bucketMs, figures, histograms } = row;
    return {
      bucketMs,
      figures: seriesFiguresSchema.parse(figures),
      histograms: histograms && unpackHistograms(histograms),
    };
  });
}
