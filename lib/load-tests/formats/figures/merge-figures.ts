import type { CountedFigures, LabelFigures, ParsedFigures, ParsedSeries } from "../../parsed-run.ts";
import { mergeHistograms } from "../../statistics/histogram.ts";

/**
 * The figures of several labels together. What one of them does not tell is not told of the sum either; percentiles that
 * a tool reported cannot be merged and are left out.
 */
export function mergeFigures(all: CountedFigures[]): CountedFigures;
export function mergeFigures(all: ParsedFigures[]): ParsedFigures;
export function mergeFigures(all: LabelFigures[]): LabelFigures;
export function mergeFigures(all: LabelFigures[]): LabelFigures {
  const parts = all.filter((part) => part.requests !== 0);
  const requests = knownSum(parts.map((part) => part.requests));
  const mins = known(parts.map((part) => part.minMs));
  const means = known(
    parts.map((part) => (part.meanMs === null || part.requests === null ? null : part.meanMs * part.requests)),
  );
  const maxima = known(parts.map((part) => part.maxMs));
  const receivedBytes = known(parts.map((part) => part.receivedBytes));
  const sentBytes = known(parts.map((part) => part.sentBytes));
  const histograms = known(parts.map((part) => part.histogram));
  const series = known(parts.map((part) => part.series));
  return {
    requests,
    failures: knownSum(parts.map((part) => part.failures)),
    minMs: mins && mins.reduce((least, ms) => Math.min(least, ms)),
    meanMs: means && requests && sum(means) / requests,
    maxMs: maxima && maxima.reduce((most, ms) => Math.max(most, ms)),
    receivedBytes: receivedBytes && sum(receivedBytes),
    sentBytes: sentBytes && sum(sentBytes),
    histogram: histograms && mergeHistograms(histograms),
    reported: [],
    series: series && mergeSeries(series),
  };
}

/** Series that start together, added up; null when their buckets differ. Reported percentiles are left out. */
export function mergeSeries(parts: ParsedSeries[]): ParsedSeries | null {
  const [first] = parts;
  if (!first || parts.some(({ bucketMs }) => bucketMs !== first.bucketMs)) return null;
  const length = parts.reduce((longest, { counts }) => Math.max(longest, counts.length), 0);
  const combine = (lists: number[][], reduce: (values: number[]) => number) =>
    Array.from({ length }, (_, bucket) => {
      const values = lists.map((list) => list[bucket] ?? Number.NaN).filter((value) => !Number.isNaN(value));
      return values.length === 0 ? Number.NaN : reduce(values);
    });
  const optional = (lists: (number[] | null)[], reduce: (values: number[]) => number) => {
    const present = known(lists);
    return present && combine(present, reduce);
  };
  const histograms = known(parts.map((part) => part.histograms));
  return {
    bucketMs: first.bucketMs,
    counts: combine(
      parts.map((part) => part.counts),
      sum,
    ),
    failures: combine(
      parts.map((part) => part.failures),
      sum,
    ),
    sumMs: optional(
      parts.map((part) => part.sumMs),
      sum,
    ),
    minMs: optional(
      parts.map((part) => part.minMs),
      (values) => values.reduce((least, ms) => Math.min(least, ms)),
    ),
    maxMs: optional(
      parts.map((part) => part.maxMs),
      (values) => values.reduce((most, ms) => Math.max(most, ms)),
    ),
    bytes: optional(
      parts.map((part) => part.bytes),
      sum,
    ),
    users: null,
    histograms:
      histograms &&
      Array.from({ length }, (_, bucket) => mergeHistograms(histograms.flatMap((list) => list[bucket] ?? []))),
    reported: null,
  };
}

/** All values, or null when there are none or one of them is not known. */
function known<T>(values: (T | null)[]): T[] | null {
  const present = values.filter((value): value is T => value !== null);
  return present.length > 0 && present.length === values.length ? present : null;
}

/** Zero for no values, null when one of them is not known. */
function knownSum(values: (number | null)[]): number | null {
  return values.length === 0 ? 0 : (known(values)?.reduce((total, value) => total + value, 0) ?? null);
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
