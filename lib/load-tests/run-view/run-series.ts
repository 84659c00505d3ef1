import type { SeriesFigures } from "../runs/stored-series.ts";

export type Points = (number | null)[];

/** What is drawn over time; null where the file does not tell. `errorPct` in percent, `rate` a second. */
export type RunSeriesView = {
  bucketMs: number;
  buckets: number;
  rate: Points;
  errorPct: Points;
  users: Points | null;
  p50Ms: Points | null;
  p95Ms: Points | null;
  p99Ms: Points | null;
};

/**
 * The series of a run page. The last bucket is as long as the run goes on, so that its rate does not seem to drop; one
 * that the run fills less than half, or in which it only waits for its last answers, has no rate.
 */
export function runSeriesView(bucketMs: number, figures: SeriesFigures, durationMs: number | null): RunSeriesView {
  const { counts, failures } = figures;
  const rate = (count: number, bucket: number) => {
    const leftMs = durationMs === null ? bucketMs : durationMs - bucket * bucketMs;
    const isOver = leftMs < bucketMs / 2 || (count === 0 && leftMs < bucketMs);
    if (bucket > 0 && leftMs >= 0 && isOver) return null;
    return (1000 * count) / (leftMs > 0 && leftMs < bucketMs ? leftMs : bucketMs);
  };
  return {
    bucketMs,
    buckets: counts.length,
    rate: short(counts.map(rate)),
    errorPct: short(failures.map((count, bucket) => (counts[bucket] ? (100 * count) / counts[bucket] : null))),
    users: short(figures.users),
    p50Ms: short(figures.p50Ms),
    p95Ms: short(figures.p95Ms),
    p99Ms: short(figures.p99Ms),
  };
}

function short(points: Points): Points;
function short(points: Points | null): Points | null;
/** Four digits are more than a chart can show, and keep the page small. */
function short(points: Points | null): Points | null {
  return points?.map((point) => (point === null ? null : Number(point.toPrecision(4)))) ?? null;
}
