import { z } from "zod";
import type { SeriesFigures } from "./stored-series.ts";

/** What can be asked over time. `errorRate` is a share; `throughputRps` counts all requests that ended in the bucket. */
export const seriesMetrics = [
  "p50Ms",
  "p95Ms",
  "p99Ms",
  "meanMs",
  "minMs",
  "maxMs",
  "throughputRps",
  "errorRate",
  "users",
] as const;
export type SeriesMetric = (typeof seriesMetrics)[number];

/** The body of `GET /api/v1/runs/{id}/series`; `points` is null where the file does not tell the metric over time. */
export const seriesAnswerSchema = z
  .object({
    metric: z.enum(seriesMetrics).describe("The figure that was asked for."),
    label: z.string().describe("The label that was asked for; empty for the whole run."),
    startedAt: z.iso.datetime().describe("The start of the first bucket, in UTC."),
    bucketMs: z.number().int().describe("How long a bucket is."),
    points: z
      .array(z.number().nullable())
      .nullable()
      .describe(
        "One number a bucket in the metric's unit, null in a bucket without a value; null where the files do not tell the figure over time.",
      ),
  })
  .describe("One figure over time.");
export type SeriesAnswer = z.infer<typeof seriesAnswerSchema>;

/** One number a bucket, null in buckets without a value; null where the series does not hold the metric. */
export function seriesPoints(metric: SeriesMetric, figures: SeriesFigures, bucketMs: number): (number | null)[] | null {
  const { counts, failures, sumMs } = figures;
  switch (metric) {
    case "throughputRps":
      return counts.map((count) => (count / bucketMs) * 1000);
    case "errorRate":
      return counts.map((count, bucket) => (count > 0 ? (failures[bucket] ?? 0) / count : null));
    case "meanMs":
      return sumMs?.map((sum, bucket) => (sum !== null && counts[bucket] ? sum / counts[bucket] : null)) ?? null;
    default:
      return figures[metric];
  }
}
