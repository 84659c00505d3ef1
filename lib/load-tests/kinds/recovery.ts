import { medianOf } from "../statistics/segment-noise.ts";
import type { KindSeries, Values } from "./kind-input.ts";

export type Recovery = {
  beforeMs: number | null;
  worstMs: number | null;
  worstErrorRate: number;
  /** In none of the disturbed buckets were response times or errors out of the normal. */
  isUnshaken: boolean;
  /** The first bucket from which on all is as before; null: never. */
  recoveredAt: number | null;
};

/** As before is: within a fifth of the median, or within the noise where that is wider, and not a point more errors. */
const slower = 1.2;
const noises = 3;
const moreErrors = 0.01;
/** It must stay so for as many buckets, or to the end. */
const heldFor = 3;

/** How the run went on after a disturbance in the buckets [first, end), measured by the buckets before. */
export function recoveryOf(series: KindSeries, first: number, end: number): Recovery {
  const buckets = series.counts.length;
  const p95 = series.p95Ms ?? series.counts.map(() => null);
  const errors = series.counts.map((count, k) => (count > 0 ? (series.failures[k] ?? 0) / count : null));
  const before = known(p95.slice(0, first));
  const beforeMs = before.length > 0 ? medianOf(Float64Array.from(before)) : null;
  const limitMs = beforeMs === null ? Number.POSITIVE_INFINITY : limitOf(before, beforeMs);
  const errorsBefore = known(errors.slice(0, first));
  const errorLimit = (errorsBefore.length > 0 ? medianOf(Float64Array.from(errorsBefore)) : 0) + moreErrors;
  // A bucket in which nothing was answered is no recovery, but for the rest of the last one.
  const isNormal = (k: number) => {
    if (!series.counts[k]) return k === buckets - 1;
    return (p95[k] ?? 0) <= limitMs && (errors[k] ?? 0) <= errorLimit;
  };
  const disturbed = range(first, buckets).filter((k) => !isNormal(k));
  return {
    beforeMs,
    worstMs: highest(p95.slice(first)),
    worstErrorRate: highest(errors.slice(first)) ?? 0,
    isUnshaken: disturbed.length === 0,
    recoveredAt: range(end, buckets).find((k) => staysNormal(k, buckets, isNormal)) ?? null,
  };
}

function staysNormal(from: number, buckets: number, isNormal: (k: number) => boolean): boolean {
  return range(from, Math.min(buckets, from + heldFor)).every(isNormal);
}

function limitOf(figures: readonly number[], middle: number): number {
  const deviation = 1.4826 * medianOf(Float64Array.from(figures, (figure) => Math.abs(figure - middle)));
  return Math.max(slower * middle, middle + noises * deviation);
}

function highest(values: Values): number | null {
  const all = known(values);
  return all.length === 0 ? null : all.reduce((a, b) => Math.max(a, b));
}

export function known(values: Values): number[] {
  return values.filter((value) => value !== null).filter((value) => !Number.isNaN(value));
}

export function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, k) => from + k);
}
