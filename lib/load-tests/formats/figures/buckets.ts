import type { ParsedSeries } from "../../parsed-run.ts";
import { mergeHistograms } from "../../statistics/histogram.ts";

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** Widths that a person reads at a glance; longer ones are whole days. */
const niceWidthsMs = [
  ...[1, 2, 5, 10, 15, 30].map((n) => n * second),
  ...[1, 2, 5, 10, 15, 30].map((n) => n * minute),
  ...[1, 2, 6, 12].map((n) => n * hour),
];

/** How many buckets cover a run, both ends included: what happens at `durationMs` has a bucket too. */
export function bucketCount(durationMs: number, bucketMs: number): number {
  return Math.floor(durationMs / bucketMs) + 1;
}

/** The narrowest nice width in ms, at least a second, with which `durationMs` needs no more than `maxBuckets`. */
export function niceBucketMs(durationMs: number, maxBuckets: number): number {
  return (
    niceWidthsMs.find((width) => bucketCount(durationMs, width) <= maxBuckets) ??
    day * (Math.floor(durationMs / day / maxBuckets) + 1)
  );
}

/**
 * The series with at most `maxBuckets` buckets, neighbours joined. Counts, sums and histograms add up exactly. The tool's
 * own percentiles do not: a joined bucket has their mean, weighted by requests, which lies between the lowest and highest.
 */
export function coarsen(series: ParsedSeries, maxBuckets: number): ParsedSeries {
  const length = series.counts.length;
  if (length <= maxBuckets) return series;
  const isWideEnough = (width: number) =>
    width % series.bucketMs === 0 && Math.ceil((length * series.bucketMs) / width) <= maxBuckets;
  const bucketMs = niceWidthsMs.find(isWideEnough) ?? series.bucketMs * Math.ceil(length / maxBuckets);
  return joinBuckets(series, bucketMs / series.bucketMs);
}

function joinBuckets(series: ParsedSeries, factor: number): ParsedSeries {
  const join = (values: number[], combine: (group: number[]) => number) =>
    groups(values, factor).map((group) => {
      const known = group.filter((value) => !Number.isNaN(value));
      return known.length === 0 ? Number.NaN : combine(known);
    });
  const joinOptional = (values: number[] | null, combine: (group: number[]) => number) =>
    values === null ? null : join(values, combine);
  const weigh = (values: number[]) =>
    groups(values, factor).map((group, k) => weightedMean(group, series.counts.slice(k * factor)));
  const { reported } = series;
  return {
    bucketMs: series.bucketMs * factor,
    counts: join(series.counts, sum),
    failures: join(series.failures, sum),
    sumMs: joinOptional(series.sumMs, sum),
    minMs: joinOptional(series.minMs, (group) => Math.min(...group)),
    maxMs: joinOptional(series.maxMs, (group) => Math.max(...group)),
    bytes: joinOptional(series.bytes, sum),
    users: joinOptional(series.users, (group) => Math.max(...group)),
    histograms: series.histograms && groups(series.histograms, factor).map(mergeHistograms),
    reported: reported && {
      p50Ms: weigh(reported.p50Ms),
      p95Ms: reported.p95Ms && weigh(reported.p95Ms),
      p99Ms: reported.p99Ms && weigh(reported.p99Ms),
    },
  };
}

function groups<T>(values: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(values.length / size) }, (_, k) => values.slice(k * size, (k + 1) * size));
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** A bucket without requests still has the percentiles of Locust's sliding window, so nothing weighs less than a request. */
function weightedMean(values: number[], counts: number[]): number {
  let total = 0;
  let weight = 0;
  for (const [k, value] of values.entries()) {
    if (Number.isNaN(value)) continue;
    const requests = Math.max(1, counts[k] ?? 0);
    total += value * requests;
    weight += requests;
  }
  return weight === 0 ? Number.NaN : total / weight;
}
