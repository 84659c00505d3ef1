import type { StoredSeries } from "../runs/stored-series.ts";
import { type Histogram, mergeHistograms, quantile } from "../statistics/histogram.ts";

/** One line a run, in the same buckets since each run's own start. `rate` a second, `errorPct` in percent. */
export type OverlaidSeries = {
  bucketMs: number;
  buckets: number;
  /** In the order of the runs; null for a run that tells nothing over time. */
  runs: ({ p95Ms: (number | null)[] | null; rate: (number | null)[]; errorPct: (number | null)[] } | null)[];
};

const mostBuckets = 150;

/** Several runs over the time since each one's start; null where none of them tells of time. */
export function overlaidSeries(runs: readonly (StoredSeries | null)[]): OverlaidSeries | null {
  const known = runs.filter((run) => run !== null);
  if (known.length === 0) return null;
  const lengthMs = Math.max(...known.map(({ bucketMs, figures }) => bucketMs * figures.counts.length));
  const widest = Math.max(...known.map(({ bucketMs }) => bucketMs));
  const bucketMs = widest * Math.max(1, Math.ceil(lengthMs / widest / mostBuckets));
  const buckets = Math.ceil(lengthMs / bucketMs);
  return { bucketMs, buckets, runs: runs.map((run) => run && inBuckets(run, bucketMs, buckets)) };
}

type Gathered = {
  count: number;
  failures: number;
  spanMs: number;
  weighed: number;
  weight: number;
  parts: Histogram[];
};

function inBuckets({ bucketMs: ownMs, figures, histograms }: StoredSeries, bucketMs: number, buckets: number) {
  const gathered = Array.from({ length: buckets }, (): Gathered => {
    return { count: 0, failures: 0, spanMs: 0, weighed: 0, weight: 0, parts: [] };
  });
  for (const [k, count] of figures.counts.entries()) {
    const into = gathered[Math.floor(((k + 0.5) * ownMs) / bucketMs)];
    if (!into) continue;
    into.count += count;
    into.failures += figures.failures[k] ?? 0;
    into.spanMs += ownMs;
    const p95 = figures.p95Ms?.[k] ?? null;
    if (histograms?.[k]) into.parts.push(histograms[k]);
    else if (p95 !== null) {
      into.weighed += p95 * Math.max(1, count);
      into.weight += Math.max(1, count);
    }
  }
  // The last bucket is seldom full: its rate would seem to drop.
  const last = gathered.findLastIndex(({ spanMs }) => spanMs > 0);
  return {
    p95Ms: figures.p95Ms && gathered.map((one) => short(p95Of(one))),
    rate: gathered.map(({ count, spanMs }, k) =>
      spanMs === 0 || (k === last && k > 0) ? null : short((1000 * count) / spanMs),
    ),
    errorPct: gathered.map(({ count, failures }) => (count === 0 ? null : short((100 * failures) / count))),
  };
}

/** From the distribution where there is one; else the mean of the tool's own, weighted by requests. */
function p95Of({ parts, weighed, weight }: Gathered): number | null {
  if (parts.length > 0) return quantile(parts.length === 1 && parts[0] ? parts[0] : mergeHistograms(parts), 0.95);
  return weight > 0 ? weighed / weight : null;
}

function short(value: number | null): number | null {
  return value === null ? null : Number(value.toPrecision(4));
}
