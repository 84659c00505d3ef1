import { describe, expect, test } from "vitest";
import { UnreadableFile } from "../../parsed-run.ts";
import { fixture, written } from "../result-file.test-data.ts";
import { parseK6Summary } from "./k6-summary.ts";

async function read(summary: unknown) {
  return parseK6Summary([await written(JSON.stringify(summary), "summary.json")]);
}

// The expected figures were read off the files with jq: .metrics.http_reqs.count, .metrics.http_req_failed.passes, …
describe("a k6 --summary-export", () => {
  test("gives figures, a label for each submetric, failed checks and thresholds, of which true means failed", async () => {
    const run = await parseK6Summary([fixture("k6-0.47.0-summary-export.json")]);
    expect(run).toMatchObject({ format: "k6-summary", precision: "reported", startedAt: null, maxUsers: 20 });
    // 3840 requests at 348.1785811544213/s
    expect(run.durationMs).toBeCloseTo(11_028.823, 2);
    expect(run.whole).toMatchObject({
      requests: 3840,
      failures: 184,
      minMs: 0.158236,
      meanMs: 15.361166508333307,
      maxMs: 246.684796,
      receivedBytes: 1_930_964,
      sentBytes: 354_560,
      reported: [
        { percentile: 50, ms: 7.888858000000001 },
        { percentile: 90, ms: 39.28236929999999 },
        { percentile: 95, ms: 56.07951434999997 },
      ],
      histogram: null,
      series: null,
    });
    expect(run.labels).toMatchObject([{ label: "search", maxMs: 246.684796 }]);
    expect(run.errors.map(({ label, code, message, count }) => [label, code, message, count])).toEqual([
      ["browse", "check", "fast, < 20ms", 845],
      ["buy", "check", "order ok", 184],
    ]);
    expect(run.thresholds).toEqual([
      { metric: "order_ok rate", label: "", comparator: ">", target: 0.99, expression: "rate>0.99", met: false },
      { metric: "p99Ms", label: "search", comparator: "<", target: 1000, expression: "p(99)<1000", met: true },
      { metric: "p95Ms", label: "", comparator: "<", target: 20, expression: "p(95)<20", met: false },
      { metric: "meanMs", label: "", comparator: "<", target: 500, expression: "avg<500", met: true },
    ]);
    expect(run.losses).toContainEqual(expect.stringContaining("no course over time"));
    expect(run.losses).toContainEqual(expect.stringContaining("does not hold p99:"));
    expect(run.losses).toContainEqual(expect.stringContaining("How many requests search had is unknown"));
  });

  test("with other trend stats gives those, and says which are missing", async () => {
    const run = await parseK6Summary([fixture("k6-0.47.0-summary-customstats.json")]);
    expect(run.whole).toMatchObject({ requests: 3795, failures: 194, minMs: null, meanMs: 15.791251557575738 });
    expect(run.whole.reported).toEqual([{ percentile: 99.9, ms: 180.96468610201075 }]);
    expect(run.labels).toMatchObject([{ label: "search", requests: 1265 }]);
    expect(run.losses).toContainEqual(expect.stringContaining("does not hold p50, p95, p99:"));
  });
});

describe("the data of k6's handleSummary", () => {
  test("gives figures, the duration, and thresholds by ok", async () => {
    const run = await parseK6Summary([fixture("k6-0.47.0-handleSummary.json")]);
    expect(run.durationMs).toBe(11_028.375559);
    expect(run.whole).toMatchObject({ requests: 3885, failures: 161, meanMs: 15.019394181467197 });
    expect(run.whole.reported.at(-1)).toEqual({ percentile: 95, ms: 55.12785039999999 });
    expect(run.errors.map(({ message, count }) => [message, count])).toEqual([
      ["fast, < 20ms", 854],
      ["order ok", 161],
    ]);
    expect(run.thresholds.map(({ metric, label, met }) => [metric, label, met])).toEqual([
      ["p95Ms", "", false],
      ["meanMs", "", true],
      ["order_ok rate", "", false],
      ["p99Ms", "search", true],
    ]);
  });

  test("never gives away what setup() returned", async () => {
    const run = await read({
      setup_data: { token: "s3cret-token" },
      state: { testRunDurationMs: 1000 },
      metrics: { http_reqs: { type: "counter", values: { count: 3, rate: 3 } } },
    });
    expect(run.whole.requests).toBe(3);
    expect(JSON.stringify(run)).not.toContain("s3cret");
  });
});

// Written by hand after the schema that k6 publishes; no run of k6 1.5 was at hand.
describe("k6's machine-readable summary", () => {
  const metric = (name: string, type: string, values: object) => ({ name, type, contains: "default", values });
  const summary = (failed: object) => ({
    version: "1.0.0",
    metadata: { generatedAt: "2026-03-01T10:00:10Z", k6Version: "1.5.0" },
    config: { execution: "local", duration: 10 },
    results: {
      metrics: [
        metric("http_reqs", "counter", { count: 200 }),
        metric("http_req_failed", "rate", failed),
        metric("http_req_duration", "trend", {
          count: 200,
          avg: 12,
          min: 1,
          med: 10,
          max: 90,
          "p(90)": 30,
          "p(99)": 80,
        }),
        metric("http_req_duration{name:cart}", "trend", { count: 50, avg: 20, min: 2, med: 18, max: 90 }),
        metric("http_req_failed{name:cart}", "rate", { matches: 4, total: 50, rate: 0.08 }),
        metric("vus_max", "gauge", { value: 5, min: 5, max: 5 }),
      ],
      checks: { metrics: [], results: [{ name: "is ok", passes: 190, fails: 10 }] },
    },
  });

  test("does not take unknown counts for zeros: an objective on errors must not pass by them", async () => {
    const run = await read({
      metrics: {
        http_reqs: { count: 10, rate: 1 },
        http_req_duration: { avg: 12, min: 1, med: 10, max: 90 },
        "http_req_duration{name:cart}": { avg: 20, min: 2, med: 18, max: 90 },
      },
      root_group: { checks: [] },
      state: { testRunDurationMs: 10_000 },
    });
    expect(run.whole).toMatchObject({ requests: 10, failures: null });
    expect(run.labels).toMatchObject([{ label: "cart", requests: null, failures: null }]);
  });

  test.each([
    ["matches", { matches: 6, total: 200, rate: 0.03 }],
    ["passes", { passes: 6, fails: 194, rate: 0.03 }],
  ])("gives the same whether failed requests are called %s", async (_, failed) => {
    const run = await read(summary(failed));
    expect(run).toMatchObject({
      tool: { name: "k6", version: "1.5.0" },
      startedAt: new Date("2026-03-01T10:00:00Z"),
      durationMs: 10_000,
      maxUsers: 5,
      whole: { requests: 200, failures: 6, meanMs: 12 },
      labels: [{ label: "cart", requests: 50, failures: 4, meanMs: 20 }],
      errors: [{ label: "", code: "check", message: "is ok", count: 10 }],
    });
    expect(run.whole.reported).toEqual([
      { percentile: 50, ms: 10 },
      { percentile: 90, ms: 30 },
      { percentile: 99, ms: 80 },
    ]);
  });
});

describe("odd k6 summaries", () => {
  const http_reqs = { count: 10, rate: 5 };

  test("have labels of tags, but none for the successful requests that k6 lists itself", async () => {
    const run = await read({
      metrics: {
        http_reqs,
        "http_req_duration{expected_response:true}": { avg: 1, count: 9 },
        "http_req_duration{group:::pay}": { avg: 2, count: 3 },
        "http_req_duration{name:a,method:GET}": { avg: 3, count: 2 },
        "http_req_duration{name:__proto__}": { avg: 4, count: 1 },
        "http_req_duration{}": { avg: 4, count: 1 },
      },
    });
    expect(run.labels.map(({ label, requests }) => [label, requests])).toEqual([
      ["group:::pay", 3],
      ["name:a,method:GET", 2],
      ["__proto__", 1],
    ]);
  });

  test("take over thresholds on times, failures and requests, and name those that cannot be", async () => {
    const run = await read({
      metrics: {
        http_reqs: { ...http_reqs, thresholds: { "count>=10": false, "rate > 4.5": false } },
        http_req_failed: { passes: 0, fails: 10, value: 0, thresholds: { "rate<0.01": false, "rate==0": false } },
        http_req_duration: { avg: 1, thresholds: { "p(99.9)<=1e3": true, "p(97)<5": false, "constructor<5": false } },
        "http_req_duration{expected_response:true}": { avg: 1, thresholds: { "med<5": false } },
      },
    });
    expect(run.thresholds.map(({ metric, comparator, target, met }) => [metric, comparator, target, met])).toEqual([
      ["requests", ">=", 10, true],
      ["throughputRps", ">", 4.5, true],
      ["errorRate", "<", 0.01, true],
      ["p999Ms", "<=", 1000, false],
      ["http_req_duration p(97)", "<", 5, true],
      ["http_req_duration constructor", "<", 5, true],
      ["http_req_duration{expected_response:true} med", "<", 5, true],
    ]);
    expect(run.losses).toContainEqual("Thresholds that cannot be taken over: http_req_failed: rate==0.");
  });

  test("have no figures that are no numbers", async () => {
    const run = await read({
      metrics: {
        http_reqs,
        http_req_duration: { avg: null, min: -1, "p(95)": "5", max: 7 },
        data_sent: { count: 1e300 },
      },
    });
    expect(run.whole).toMatchObject({ minMs: null, meanMs: null, maxMs: 7, sentBytes: null, reported: [] });
  });

  test.each([
    ["cut short", '{"metrics": {"http_reqs"', "not valid JSON"],
    ["JSON of another kind", '{"aggregate": {}}', "not a summary of k6"],
    ["a list", "[]", "not a summary of k6"],
    ["of a huge number of requests", '{"metrics": {"http_reqs": {"count": 1e300, "rate": 1}}}', "not a summary of k6"],
    ["without HTTP requests", '{"metrics": {"iterations": {"count": 3, "rate": 1}}}', "without HTTP requests"],
    ["NUL bytes", "\0\0\0", "not valid JSON"],
  ])("that are %s are refused with what to do", async (_, content, message) => {
    const reading = parseK6Summary([await written(content, "summary.json")]);
    await expect(reading).rejects.toThrow(UnreadableFile);
    await expect(reading).rejects.toThrow(message);
  });
});
