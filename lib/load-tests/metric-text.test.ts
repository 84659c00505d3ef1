import { expect, test } from "vitest";
import type { Metric } from "./metric.ts";
import { apartFrom, limitText, metricText } from "./metric-text.ts";

test.each<[Metric, number, string]>([
  ["p95Ms", 412.4, "412 ms"],
  ["p95Ms", 1521.2, "1,521 ms"],
  ["p95Ms", 4.25, "4.3 ms"],
  ["p95Ms", 4, "4 ms"],
  ["p95Ms", 0.253, "0.25 ms"],
  ["p95Ms", 0, "0 ms"],
  ["errorRate", 0, "0 %"],
  ["errorRate", 0.049, "4.9 %"],
  ["errorRate", 0.0042, "0.42 %"],
  ["errorRate", 0.00042, "0.042 %"],
  ["errorRate", 0.125, "12.5 %"],
  ["errorRate", 1, "100 %"],
  ["throughputRps", 396.4, "396/s"],
  ["throughputRps", 9997.9, "9,998/s"],
  ["throughputRps", 2.5, "2.5/s"],
  ["requests", 694980, "694,980"],
])("%s of %d reads %s", (metric, value, expected) => {
  expect(metricText(metric, value)).toBe(expected);
});

test.each<[Metric, number, string]>([
  ["p95Ms", 300, "300 ms"],
  ["p95Ms", 2.75, "2.75 ms"],
  ["errorRate", 0.07, "7 %"],
  ["errorRate", 0.00125, "0.125 %"],
  ["throughputRps", 12.345, "12.345/s"],
])("a limit of %s of %d reads %s", (metric, value, expected) => {
  expect(limitText(metric, value)).toBe(expected);
});

test.each<[Metric, number, number, string]>([
  ["p95Ms", 412, 300, "412 ms"],
  ["p95Ms", 300.2, 300, "300.2 ms"],
  ["p95Ms", 300.004, 300, "300.004 ms"],
  ["p95Ms", 300, 300, "300 ms"],
  ["errorRate", 0.010004, 0.01, "1.0004 %"],
])("%s of %d beside a limit of %d reads %s", (metric, value, limit, expected) => {
  expect(apartFrom(metric, value, limit)).toBe(expected);
});
