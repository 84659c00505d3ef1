import { describe, expect, test } from "vitest";
import type { Figures, Metric } from "../metric.ts";
import { compareFigure, headlineFirst, severity } from "./compare-figure.ts";
import { figures, pastRuns } from "./run.test-data.ts";
import { defaultRule } from "./verdict-rule.ts";

const { smallestEffect } = defaultRule;

function compared(metric: Metric, actual: Partial<Figures>, part: { format?: string; before?: Figures[] } = {}) {
  const before = part.before ?? pastRuns(10).map(({ whole }) => whole);
  const format = part.format ?? "jmeter-csv";
  return (
    compareFigure({ metric, label: "", actual: figures(actual), baseline: before, format, smallestEffect })
      ?.comparison ?? null
  );
}

test.each<[Metric, Partial<Figures>, "worse" | "better" | "same"]>([
  ["p95Ms", { p95Ms: 412 }, "worse"],
  ["p95Ms", { p95Ms: 220 }, "better"],
  ["p95Ms", { p95Ms: 285 }, "same"],
  ["throughputRps", { throughputRps: 300 }, "worse"],
  ["throughputRps", { throughputRps: 500 }, "better"],
  ["errorRate", { errorRate: 0.049 }, "worse"],
  ["errorRate", { errorRate: 0.004 }, "same"],
])("%s of %j is %s", (metric, actual, reading) => {
  const found = compared(metric, actual);
  expect(found).toMatchObject({ worse: reading === "worse", better: reading === "better", runs: 10 });
});

describe("the smallest effect that matters", () => {
  const steady = Array.from({ length: 10 }, () => figures());

  test("is 5 % for times and rates, whatever the noise", () => {
    expect(compared("p95Ms", { p95Ms: 280 * 1.049 }, { before: steady })?.worse).toBe(false);
    expect(compared("p95Ms", { p95Ms: 280 * 1.051 }, { before: steady })?.worse).toBe(true);
    expect(compared("throughputRps", { throughputRps: 400 * 0.951 }, { before: steady })?.worse).toBe(false);
    expect(compared("throughputRps", { throughputRps: 400 * 0.949 }, { before: steady })?.worse).toBe(true);
  });

  test("is half a point for errors", () => {
    expect(compared("errorRate", { errorRate: 0.005 })?.worse).toBe(false);
    expect(compared("errorRate", { errorRate: 0.0051 })?.worse).toBe(true);
  });
});

test("what a tool rounds to two digits needs a larger change", () => {
  const before = [270, 280, 280, 290].map((p95Ms) => figures({ p95Ms }));
  expect(compared("p95Ms", { p95Ms: 320 }, { before })?.worse).toBe(true);
  expect(compared("p95Ms", { p95Ms: 320 }, { before, format: "locust-csv" })?.worse).toBe(false);
});

test("a figure that the run or too many of the others do not have is not compared", () => {
  expect(compared("p999Ms", { p999Ms: null })).toBeNull();
  const before = pastRuns(10).map(({ whole }, k) => (k < 7 ? { ...whole, p999Ms: null } : whole));
  expect(compared("p999Ms", {}, { before })).toBeNull();
  expect(compared("errorRate", { requests: null })).toBeNull();
});

test("errors weigh by half points and the rest by 5 %, downwards for rates", () => {
  const change = (metric: Metric, actual: Partial<Figures>) => {
    const found = compared(metric, actual);
    return found ? severity(found, smallestEffect) : Number.NaN;
  };
  expect(change("errorRate", { errorRate: 0.05 })).toBeCloseTo(10, 5);
  expect(change("p95Ms", { p95Ms: 420 })).toBeCloseTo(10, 0);
  expect(change("throughputRps", { throughputRps: 200 })).toBeCloseTo(10, 0);
});

test("worse figures come first, of those p95, errors and throughput of the whole run", () => {
  const all = (["throughputRps", "p99Ms", "errorRate", "p95Ms", "p50Ms"] as const).map((metric) =>
    compared(metric, { p99Ms: 4000, errorRate: 0.01, throughputRps: 300 }),
  );
  const sorted = all.filter((each) => each !== null).sort(headlineFirst(smallestEffect));
  expect(sorted.map(({ metric }) => metric)).toEqual(["errorRate", "throughputRps", "p99Ms", "p95Ms", "p50Ms"]);
});
