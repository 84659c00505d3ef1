import { expect, test } from "vitest";
import { objective } from "../verdicts/run.test-data.ts";
import type { JudgedObjective, Objective } from "../verdicts/verdict.ts";
import { limitWords, marginText, objectiveText } from "./objective.ts";

test.each<[Partial<Objective>, string]>([
  [{}, "p95 ≤ 300 ms"],
  [{ label: "GET /cart" }, "p95 of GET /cart ≤ 300 ms"],
  [{ target: 1600 }, "p95 ≤ 1,600 ms"],
  [{ target: 2.5, comparator: "<" }, "p95 < 2.5 ms"],
  [{ metric: "p999Ms" }, "p99.9 ≤ 300 ms"],
  [{ metric: "errorRate", target: 0.01 }, "errors ≤ 1 %"],
  [{ metric: "errorRate", target: 0.00125 }, "errors ≤ 0.125 %"],
  [{ metric: "throughputRps", comparator: ">=", target: 200 }, "throughput ≥ 200/s"],
  [{ metric: "requests", comparator: ">", target: 10000 }, "requests > 10,000"],
  [{ isRelative: true, target: 10 }, "p95 ≤ baseline + 10 %"],
  [{ isRelative: true, target: 2.5 }, "p95 ≤ baseline + 2.5 %"],
  [{ isRelative: true, target: 0 }, "p95 ≤ baseline"],
  [{ metric: "throughputRps", comparator: ">=", isRelative: true, target: -10 }, "throughput ≥ baseline − 10 %"],
])("%j reads %s", (part, expected) => {
  expect(objectiveText(objective(part))).toBe(expected);
});

function judged(part: Partial<JudgedObjective>): JudgedObjective {
  return { ...objective(), actual: 280, limit: 300, status: "pass", ...part };
}

test.each<[Partial<JudgedObjective>, string, string]>([
  [{}, "at most 300 ms", "7 % spare"],
  [{ actual: 412, status: "fail" }, "at most 300 ms", "37 % over"],
  [{ comparator: "<" }, "under 300 ms", "7 % spare"],
  [{ metric: "throughputRps", comparator: ">=", limit: 380, actual: 396 }, "at least 380/s", "4 % spare"],
  [
    { metric: "throughputRps", comparator: ">=", limit: 380, actual: 361, status: "fail" },
    "at least 380/s",
    "5 % short",
  ],
  [{ metric: "throughputRps", comparator: ">", limit: 380, actual: null, status: "unknown" }, "over 380/s", ""],
  [{ metric: "errorRate", limit: 0, actual: 0.01, status: "fail" }, "at most 0 %", ""],
  [{ isRelative: true, target: 10, limit: 308.00000000000006 }, "at most 308 ms", "9 % spare"],
  [{ isRelative: true, target: 10, limit: null, status: "unknown" }, "at most baseline + 10 %", ""],
])("%j is %s, with %s", (part, limit, margin) => {
  expect(limitWords(judged(part))).toBe(limit);
  expect(marginText(judged(part))).toBe(margin);
});
