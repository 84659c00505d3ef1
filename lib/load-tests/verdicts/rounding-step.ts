import type { Metric } from "../metric.ts";

/** γ of our own histograms, and of Artillery's: neighbouring buckets are 2 % apart. */
const bucketWidth = 0.02;

const percentiles: readonly Metric[] = ["p50Ms", "p90Ms", "p95Ms", "p99Ms", "p999Ms"];

export function isPercentile(metric: Metric): boolean {
  return percentiles.includes(metric);
}

/** Formats whose every time is rounded to the same step, in ms. */
const evenSteps = new Map([
  ["siege-json", 10],
  ["ab-text", 1],
  ["ab-gnuplot", 1],
  ["hey-csv", 0.1],
  ["gatling-stats", 1],
]);

/** Formats whose percentiles are rounded, to a step by their size, in ms. */
const percentileSteps = new Map<string, (ms: number) => number>([
  ["artillery-json", (ms) => ms * bucketWidth],
  // `StatsEntry._log_response_time` of Locust's stats.py: whole ms, from 100 ms up two digits.
  ["locust-csv", twoDigits],
  ["locust-json", twoDigits],
  // `RespTimesCounter` of Taurus's aggregator.py: an HdrHistogram of ms, of 2048 values, then steps of two, of four.
  ["taurus-xml", hdrStep],
  ["taurus-csv", hdrStep],
  ["autocannon-json", () => 1],
  ["hey-text", () => 0.1],
  // `format_time_us` of wrk's units.c: two decimals of µs, ms or s.
  ["wrk", (ms) => (ms < 1 ? 1e-5 : ms < 1000 ? 0.01 : 10)],
]);

/** The step, in ms, to which the tool that wrote `format` rounds a figure of this size; 0 where it does not round. */
export function roundingStepMs(format: string | null, metric: Metric, ms: number): number {
  if (format === null || !metric.endsWith("Ms")) return 0;
  const even = evenSteps.get(format);
  if (even !== undefined) return even;
  return isPercentile(metric) ? (percentileSteps.get(format)?.(ms) ?? 0) : 0;
}

function twoDigits(ms: number): number {
  return ms < 100 ? 1 : ms < 1000 ? 10 : ms < 10_000 ? 100 : 1000;
}

function hdrStep(ms: number): number {
  return 2 ** Math.max(0, Math.floor(Math.log2(ms / 1024)));
}

/** The relative precision to which a figure is known: two percentiles from a histogram may be a bucket apart by chance. */
export function resolutionOf(metric: Metric): number {
  return isPercentile(metric) ? bucketWidth : 0.001;
}
