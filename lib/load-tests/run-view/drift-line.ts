import type { SlopeAnswer } from "../kinds/kind-answer.ts";
import { medianOf } from "../statistics/segment-noise.ts";
import type { Points } from "./run-series.ts";

/** A drift as a chart draws it: the line and its 95 % interval, at every bucket of the part that it was measured in. */
export type DriftLine = { perHourPct: number; middle: Points; low: Points; high: Points };

const hourMs = 3_600_000;

/** The slope laid through the medians of time and value, as it was estimated; null where the part has no values. */
export function driftLine(
  points: Points,
  bucketMs: number,
  part: { fromMs: number; toMs: number } | null,
  { perHourPct, interval }: SlopeAnswer,
): DriftLine | null {
  const hours = (k: number) => ((k + 0.5) * bucketMs) / hourMs;
  const isIn = (k: number) => part === null || (k * bucketMs >= part.fromMs && (k + 1) * bucketMs <= part.toMs);
  const used = points.flatMap((value, k) => (isIn(k) && value !== null && value > 0 ? [{ k, value }] : []));
  if (used.length === 0) return null;
  const middleAt = medianOf(Float64Array.from(used, ({ k }) => hours(k)));
  const level = medianOf(Float64Array.from(used, ({ value }) => Math.log(value)));
  const at = (k: number, pct: number) => Math.exp(level + Math.log1p(pct / 100) * (hours(k) - middleAt));
  const line = (of: (k: number) => number) => points.map((_, k) => (isIn(k) ? Number(of(k).toPrecision(5)) : null));
  const ends = (k: number) => interval.map((pct) => at(k, pct));
  return {
    perHourPct,
    middle: line((k) => at(k, perHourPct)),
    low: line((k) => Math.min(...ends(k))),
    high: line((k) => Math.max(...ends(k))),
  };
}
