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
  ["jmeter-csv", "p95Ms", 280, 0],
  ["k6-summary", "p95Ms", 280.123, 0],
])("%s rounds %s of %d ms to steps of %d ms", (format, metric, ms, step) => {
  expect(roundingStepMs(format, metric, ms)).toBe(step);
});
