import type { Figures } from "../metric.ts";
import type { LabelFigures, ReportedPercentile } from "../parsed-run.ts";
import { type Histogram, quantile } from "../statistics/histogram.ts";

/** The columns that a run and a label share. Times in ms; null where the file does not tell. */
export type StoredFigures = {
  requests: bigint | null;
  failures: bigint | null;
  throughputRps: number | null;
  minMs: number | null;
  meanMs: number | null;
  maxMs: number | null;
  p50Ms: number | null;
  p90Ms: number | null;
  p95Ms: number | null;
  p99Ms: number | null;
  p999Ms: number | null;
  receivedBytes: bigint | null;
  sentBytes: bigint | null;
};

/** What is kept of the figures of a run or label that lasted `durationMs`. */
export function storedFigures(figures: LabelFigures, durationMs: number): StoredFigures {
  const percentile = (wanted: number) => percentileOf(figures, wanted);
  return {
    requests: whole(figures.requests),
    failures: whole(figures.failures),
    throughputRps: durationMs > 0 && figures.requests !== null ? (figures.requests / durationMs) * 1000 : null,
    minMs: figures.minMs,
    meanMs: figures.meanMs,
    maxMs: figures.maxMs,
    p50Ms: percentile(50),
    p90Ms: percentile(90),
    p95Ms: percentile(95),
    p99Ms: percentile(99),
    p999Ms: percentile(99.9),
    receivedBytes: whole(figures.receivedBytes),
    sentBytes: whole(figures.sentBytes),
  };
}

/** The stored columns as verdicts, trends and the API read them. */
export function figuresOf(stored: Nullable<StoredFigures>): Figures {
  const requests = stored.requests === null ? null : Number(stored.requests);
  const failures = stored.failures === null ? null : Number(stored.failures);
  return {
    p50Ms: stored.p50Ms,
    p90Ms: stored.p90Ms,
    p95Ms: stored.p95Ms,
    p99Ms: stored.p99Ms,
    p999Ms: stored.p999Ms,
    meanMs: stored.meanMs,
    maxMs: stored.maxMs,
    errorRate: requests && failures !== null ? failures / requests : null,
    throughputRps: stored.throughputRps,
    requests,
  };
}

/** The tool's own percentiles as they are kept beside the columns; none where they were computed. */
export function percentilesReported(figures: LabelFigures): ReportedPercentile[] {
  return figures.histogram ? [] : figures.reported;
}

type Nullable<Columns> = { [Column in keyof Columns]: Columns[Column] | null };

function percentileOf(figures: LabelFigures, percentile: number): number | null {
  if (figures.histogram) return quantileWithin(figures.histogram, percentile / 100, figures.minMs, figures.maxMs);
  return figures.reported.find((reported) => reported.percentile === percentile)?.ms ?? null;
}

/** A bucket's middle may lie outside of what was measured: a single request of 100 ms has a p99 of 100 ms, not 100.6. */
export function quantileWithin(
  histogram: Histogram,
  q: number,
  minMs: number | null,
  maxMs: number | null,
): number | null {
  const ms = quantile(histogram, q);
  if (ms === null) return null;
  return Math.min(Math.max(ms, minMs ?? 0), maxMs ?? Number.POSITIVE_INFINITY);
}

function whole(count: number | null): bigint | null {
  return count === null ? null : BigInt(Math.round(count));
}
