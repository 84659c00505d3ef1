import { expect, test } from "vitest";
import type { Metric } from "../metric.ts";
import { roundingStepMs } from "./rounding-step.ts";

test.each<[string, Metric, number, number]>([
  ["locust-csv", "p95Ms", 42, 1],
  ["locust-csv", "p95Ms", 280, 10],
  ["locust-json", "p99Ms", 1800, 100],
  ["locust-csv", "p999Ms", 12_000, 1000],
  ["locust-csv", "meanMs", 280.31, 0],
  ["artillery-json", "p95Ms", 200, 4],
  ["taurus-xml", "p95Ms", 1293, 1],
  ["taurus-csv", "p95Ms", 5000, 4],
  ["siege-json", "meanMs", 30, 10],
  ["siege-json", "errorRate", 30, 0],
  ["ab-text", "p95Ms", 87, 1],
  ["gatling-stats", "maxMs", 280, 1],
  ["autocannon-json", "p99Ms", 125, 1],
  ["autocannon-json", "meanMs", 34.64, 0],
  ["hey-text", "p50Ms", 27.5, 0.1],
  ["wrk", "p99Ms", 129.48, 0.01],
  ["wrk", "p99Ms", 1290, 10],
  ["gatling-binary", "p95Ms", 280, 0],
  ["jmeter-csv", "p95Ms", 280, 0],
  ["k6-summary", "p95Ms", 280.123, 0],
])("%s rounds %s of %d ms to steps of %d ms", (format, metric, ms, step) => {
  expect(roundingStepMs(format, metric, ms)).toBe(step);
});
