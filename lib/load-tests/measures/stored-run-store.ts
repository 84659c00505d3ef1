import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { findFormat, type ParsedSeries } from "../parsed-run.ts";
import { listResources } from "../resources/resources-store.ts";
import { factsSchema } from "../runs/stored-json.ts";
import { parsedSeries, seriesFiguresSchema, unpackHistograms } from "../runs/stored-series.ts";
import { wholeRun } from "../runs/whole-run.ts";
import type { MeasuredRun } from "./measure-run.ts";

/** A stored run with its time buckets; null when it is gone or was never read. */
export async function storedMeasuredRun(tx: Tx, runId: string): Promise<MeasuredRun | null> {
  const run = await tx.run.findUnique({
    where: { id: runId },
    select: {
      format: true,
      durationMs: true,
      tags: true,
      series: true,
      labels: {
        orderBy: { ordinal: "asc" },
        select: { ordinal: true, label: true, requests: true, failures: true, meanMs: true },
      },
    },
  });
  if (!run || run.durationMs === null) return null;
  const series = new Map(run.series.map((row) => [row.ordinal, seriesOf(row)]));
  return {
    format: findFormat(run.format),
    durationMs: run.durationMs,
    series: series.get(wholeRun) ?? null,
    labels: run.labels.map(({ ordinal, label, requests, failures, meanMs }) => ({
      label,
      meanMs,
      requests: requests === null ? null : Number(requests),
      failures: failures === null ? null : Number(failures),
      series: series.get(ordinal) ?? null,
    })),
    tags: factsSchema.parse(run.tags),
    resources: await listResources(tx, runId),
  };
}

type SeriesRow = { bucketMs: number; figures: unknown; histograms: Uint8Array | null };

function seriesOf({ bucketMs, figures, histograms }: SeriesRow): ParsedSeries {
  return parsedSeries({
    bucketMs,
    figures: seriesFiguresSchema.parse(figures),
    histograms: histograms && unpackHistograms(histograms),
  });
}
