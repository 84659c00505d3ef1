import { z } from "zod";
import type { ParsedSeries } from "../parsed-run.ts";
import { decodeHistogram, encodeHistogram, type Histogram } from "../statistics/histogram.ts";
import { quantileWithin } from "./stored-figures.ts";

const list = z.array(z.number().nullable());

/** One number a bucket; null: no value in that bucket. A whole list is null where the file does not tell the figure. */
export const seriesFiguresSchema = z.object({
  counts: z.array(z.number()),
  failures: z.array(z.number()),
  sumMs: list.nullable(),
  minMs: list.nullable(),
  maxMs: list.nullable(),
  p50Ms: list.nullable(),
  p95Ms: list.nullable(),
  p99Ms: list.nullable(),
  bytes: list.nullable(),
  users: list.nullable(),
});
export type SeriesFigures = z.infer<typeof seriesFiguresSchema>;

/** The lists of a series as they are stored: percentiles worked out, NaN as null, times to a microsecond. */
export function seriesFigures(series: ParsedSeries): SeriesFigures {
  const percentile = (q: number) =>
    series.histograms?.map((histogram, bucket) =>
      tidy(quantileWithin(histogram, q, valueAt(series.minMs, bucket), valueAt(series.maxMs, bucket))),
    ) ?? null;
  return {
    counts: series.counts,
    failures: series.failures,
    sumMs: tidyList(series.sumMs),
    minMs: tidyList(series.minMs),
    maxMs: tidyList(series.maxMs),
    p50Ms: percentile(0.5) ?? tidyList(series.reported?.p50Ms),
    p95Ms: percentile(0.95) ?? tidyList(series.reported?.p95Ms),
    p99Ms: percentile(0.99) ?? tidyList(series.reported?.p99Ms),
    bytes: tidyList(series.bytes),
    users: tidyList(series.users),
  };
}

/** A series as it is stored. */
export type StoredSeries = { bucketMs: number; figures: SeriesFigures; histograms: Histogram[] | null };

/** The inverse of `seriesFigures`, as far as it can be: percentiles stand as reported where there are no histograms. */
export function parsedSeries({ bucketMs, figures, histograms }: StoredSeries): ParsedSeries {
  const { counts, failures, p50Ms, p95Ms, p99Ms } = figures;
  return {
    bucketMs,
    counts,
    failures,
    sumMs: untidy(figures.sumMs),
    minMs: untidy(figures.minMs),
    maxMs: untidy(figures.maxMs),
    bytes: untidy(figures.bytes),
    users: untidy(figures.users),
    histograms,
    reported: histograms || !p50Ms ? null : { p50Ms: untidy(p50Ms), p95Ms: untidy(p95Ms), p99Ms: untidy(p99Ms) },
  };
}

/** Each histogram behind its length as an unsigned 32-bit little-endian number. */
export function packHistograms(histograms: readonly Histogram[]): Uint8Array<ArrayBuffer> {
  const parts = histograms.map(encodeHistogram);
  const packed = new Uint8Array(parts.reduce((sum, part) => sum + 4 + part.length, 0));
  const view = new DataView(packed.buffer);
  let at = 0;
  for (const part of parts) {
    view.setUint32(at, part.length, true);
    packed.set(part, at + 4);
    at += 4 + part.length;
  }
  return packed;
}

/** The inverse of `packHistograms`. Throws RangeError on bytes that it never writes. */
export function unpackHistograms(packed: Uint8Array): Histogram[] {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const histograms: Histogram[] = [];
  let at = 0;
  while (at < packed.length) {
    const length = view.getUint32(at, true);
    histograms.push(decodeHistogram(packed.subarray(at + 4, at + 4 + length)));
    at += 4 + length;
  }
  return histograms;
}

function valueAt(values: readonly number[] | null, bucket: number): number | null {
  return tidy(values?.[bucket] ?? null);
}

function tidyList(values: readonly number[] | null | undefined): (number | null)[] | null {
  return values?.map(tidy) ?? null;
}

function untidy(values: (number | null)[]): number[];
function untidy(values: (number | null)[] | null): number[] | null;
function untidy(values: (number | null)[] | null): number[] | null {
  return values?.map((value) => value ?? Number.NaN) ?? null;
}

function tidy(value: number | null): number | null {
  return value === null || !Number.isFinite(value) ? null : Math.round(value * 1000) / 1000;
}
