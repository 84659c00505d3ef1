/**
 * A stored time series with one entry a bucket, counted from the run's start. An empty list is a figure that the file
 * does not tell, NaN a bucket without a value.
 */
export type StoredSeries = {
  bucketMs: number;
  counts: number[];
  failures: number[];
  p50Ms: number[];
  p95Ms: number[];
  p99Ms: number[];
  users: number[];
};

export type Points = (number | null)[];

/** What is drawn over time; null where the file does not tell. `errorPct` in percent, `rate` a second. */
export type RunSeriesView = {
  bucketMs: number;
  buckets: number;
  rate: Points | null;
  errorPct: Points | null;
  users: Points | null;
  p50Ms: Points | null;
  p95Ms: Points | null;
  p99Ms: Points | null;
};

/** The series of a run page. The last bucket is as long as the run goes on, so that its rate does not seem to drop. */
export function runSeriesView(stored: StoredSeries, durationMs: number | null): RunSeriesView {
  const { bucketMs, counts, failures } = stored;
  const buckets = counts.length;
  const seconds = (k: number) => {
    const left = durationMs === null ? bucketMs : durationMs - k * bucketMs;
    return left > bucketMs / 100 && left < bucketMs ? left / 1000 : bucketMs / 1000;
  };
  return {
    bucketMs,
    buckets,
    rate: told(counts, (count, k) => count / seconds(k)),
    errorPct: told(failures, (count, k) => (counts[k] ? (100 * count) / counts[k] : Number.NaN)),
    users: told(stored.users, (value) => value),
    p50Ms: told(stored.p50Ms, (value) => value),
    p95Ms: told(stored.p95Ms, (value) => value),
    p99Ms: told(stored.p99Ms, (value) => value),
  };
}

function told(list: number[], value: (stored: number, k: number) => number): Points | null {
  if (list.length === 0) return null;
  return list.map((stored, k) => {
    const point = value(stored, k);
    // Four digits are more than a chart can show, and keep the page small.
    return Number.isFinite(point) ? Number(point.toPrecision(4)) : null;
  });
}
