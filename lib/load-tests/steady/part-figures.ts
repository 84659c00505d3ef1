import type { Figures } from "../metric.ts";
import type { ParsedSeries } from "../parsed-run.ts";
import { quantileWithin } from "../runs/stored-figures.ts";
import { mergeHistograms } from "../statistics/histogram.ts";

export type TimePart = { fromMs: number; toMs: number };

/**
 * The figures of the whole buckets within a part of a run, which is taken to end with the run where `toMs` is not less than
 * `durationMs`. Null where no whole bucket lies in it, or the tool reports percentiles only: those of a part cannot be had from them.
 */
export function partFigures(series: ParsedSeries, part: TimePart, durationMs: number): Figures | null {
  const { bucketMs } = series;
  const first = Math.ceil(part.fromMs / bucketMs);
  const isToEnd = part.toMs >= durationMs;
  const end = isToEnd ? series.counts.length : Math.floor(part.toMs / bucketMs);
  if (!series.histograms || end <= first) return null;
  const requests = sum(series.counts.slice(first, end));
  const lengthMs = (isToEnd ? durationMs : end * bucketMs) - first * bucketMs;
  const minMs = extreme(series.minMs?.slice(first, end), Math.min);
  const maxMs = extreme(series.maxMs?.slice(first, end), Math.max);
  const histogram = mergeHistograms(series.histograms.slice(first, end));
  const percentile = (q: number) => quantileWithin(histogram, q, minMs, maxMs);
  return {
    p50Ms: percentile(0.5),
    p90Ms: percentile(0.9),
    p95Ms: percentile(0.95),
    p99Ms: percentile(0.99),
    p999Ms: percentile(0.999),
    meanMs: series.sumMs && requests > 0 ? sum(series.sumMs.slice(first, end)) / requests : null,
    maxMs,
    errorRate: requests > 0 ? sum(series.failures.slice(first, end)) / requests : null,
    throughputRps: lengthMs > 0 ? (1000 * requests) / lengthMs : null,
    requests,
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => (Number.isNaN(value) ? total : total + value), 0);
}

function extreme(values: readonly number[] | undefined, pick: (a: number, b: number) => number): number | null {
  const known = (values ?? []).filter((value) => !Number.isNaN(value));
  return known.length === 0 ? null : known.reduce((a, b) => pick(a, b));
}
