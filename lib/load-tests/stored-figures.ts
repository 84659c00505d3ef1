import type { Figures } from "./metric.ts";
import type { ParsedFigures, ReportedPercentile } from "./parsed-run.ts";
import { type Histogram, quantile } from "./statistics/histogram.ts";

/** The columns that a run and a label share. Times in ms; null where the file does not tell. */
export type StoredFigures = {
  requests: bigint;
  failures: bigint;
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
export function storedFigures(figures: ParsedFigures, durationMs: number): StoredFigures {
  const percentile = (wanted: number) => percentileOf(figures, wanted);
  return {
    requests: BigInt(Math.round(figures.requests)),
    failures: BigInt(Math.round(figures.failures)),
    throughputRps: durationMs > 0 ? (figures.requests / durationMs) * 1000 : null,
    minMs: figures.minMs,
    meanMs: figures.meanMs,
    maxMs: figures.maxMs,
    p50Ms: percentile(50),
    p90Ms: percentile(90),
    p95Ms: percentile(95),
    p99Ms: percentile(99),
    p999Ms: percentile(99.9),
    receivedBytes: wholeBytes(figures.receivedBytes),
    sentBytes: wholeBytes(figures.sentBytes),
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
export function percentilesReported(figures: ParsedFigures): ReportedPercentile[] {
  return figures.histogram ? [] : figures.reported;
}

type Nullable<Columns> = { [Column in keyof Columns]: Columns[Column] | null };

function percentileOf(figures: ParsedFigures, percentile: number): number | null {
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

function wholeBytes(bytes: number | null): bigint | null {
  return bytes === null ? null : BigInt(Math.round(bytes));
}
