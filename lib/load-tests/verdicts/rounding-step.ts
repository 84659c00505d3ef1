import type { Metric } from "../metric.ts";

/** γ of our own histograms, and of Artillery's: neighbouring buckets are 2 % apart. */
const bucketWidth = 0.02;

const percentiles: readonly Metric[] = ["p50Ms", "p90Ms", "p95Ms", "p99Ms", "p999Ms"];

export function isPercentile(metric: Metric): boolean {
  return percentiles.includes(metric);
}

/**
 * The step, in ms, to which the tool that wrote `format` rounds a percentile of this size; 0 where it does not round.
 * Locust keeps response times of 100 ms and more to two digits (`StatsEntry._log_response_time` of its stats.py), whole ms below.
 * Taurus takes them from an HdrHistogram of ms with three digits: 2048 values, then steps of two, of four (`RespTimesCounter` of its aggregator.py).
 */
export function roundingStepMs(format: string | null, metric: Metric, ms: number): number {
  if (!isPercentile(metric)) return 0;
  if (format === "artillery-json") return ms * bucketWidth;
  if (format === "taurus-xml" || format === "taurus-csv") return 2 ** Math.max(0, Math.floor(Math.log2(ms / 1024)));
  if (format !== "locust-csv" && format !== "locust-json") return 0;
  return ms < 100 ? 1 : ms < 1000 ? 10 : ms < 10_000 ? 100 : 1000;
}

/** The relative precision to which a figure is known: two percentiles from a histogram may be a bucket apart by chance. */
export function resolutionOf(metric: Metric): number {
  return isPercentile(metric) ? bucketWidth : 0.001;
}
