import { describe, expect, test } from "vitest";
import { UnreadableFile } from "../../parsed-run.ts";
import { fixture, hasSamples, sample, written } from "../result-file.test-data.ts";
import { parseArtilleryJson } from "./artillery-json.ts";

async function read(report: unknown) {
  return parseArtilleryJson([await written(JSON.stringify(report), "report.json")]);
}

describe("a report of Artillery 1", () => {
  // Expected: read off the file; failures are 91 × 404 + 12 × 500 + 5 × ECONNRESET. The percentiles equal those that
  // Python gives over all of the file's single latencies.
  test("gives figures, errors and periods of ten seconds", async () => {
    const run = await parseArtilleryJson([fixture("artillery-1.7.9.json")]);
    expect(run).toMatchObject({ format: "artillery-json", precision: "reported", maxUsers: null, labels: [] });
    // 955 requests at 46.74/s, and the report was written at 19:14:14.291
    expect(run.durationMs).toBeCloseTo(20_432.2, 0);
    expect(run.startedAt?.toISOString()).toBe("2026-11-20T19:13:53.858Z");
    expect(run.whole).toMatchObject({
      requests: 955,
      failures: 108,
      minMs: 2,
      meanMs: null,
      maxMs: 163,
      receivedBytes: null,
      reported: [
        { percentile: 50, ms: 9 },
        { percentile: 95, ms: 60 },
        { percentile: 99, ms: 90 },
      ],
    });
    expect(run.whole.series).toMatchObject({
      bucketMs: 10_000,
      counts: [354, 599, 2],
      failures: [34, 73, 1],
      maxMs: [117, 163, 9],
      bytes: null,
      reported: { p50Ms: [9, 9, 8], p95Ms: [58, 61, 9], p99Ms: [87, 91, 9] },
    });
    expect(run.errors.map(({ code, count }) => [code, count])).toEqual([
      ["404", 91],
      ["500", 12],
      ["ECONNRESET", 5],
    ]);
  });

  test("in which nothing answered has no times", async () => {
    const nothing = { min: null, max: null, median: null, p95: null, p99: null };
    const period = {
      timestamp: "2026-01-01T00:00:10.000Z",
      requestsCompleted: 0,
      rps: { count: 20, mean: 2 },
      latency: nothing,
      codes: {},
      errors: { ECONNREFUSED: 20 },
    };
    // As Artillery 1.5 and 1.6 write them.
    const intermediate = [{ ...period, latencies: [[1_767_225_601_000, "uid", 6_000_000, 200]], concurrency: 3 }];
    const run = await read({ aggregate: period, intermediate });
    expect(run).toMatchObject({ startedAt: new Date("2026-01-01T00:00:00Z"), durationMs: 10_000 });
    expect(run.whole).toMatchObject({ requests: 20, failures: 20, minMs: null, maxMs: null, reported: [] });
    expect(run.whole.series).toMatchObject({ counts: [20], users: [3], reported: { p95Ms: [Number.NaN] } });
  });
});

// Expected: read off the files with jq; failures are the counters of codes from 400 up and of errors, added by hand.
describe("a report of Artillery 2", () => {
  test("gives figures, endpoints, errors and periods of ten seconds", async () => {
    const run = await parseArtilleryJson([fixture("artillery-2.0.34.json")]);
    expect(run).toMatchObject({ startedAt: new Date(1_795_201_513_202), durationMs: 12_061, rejected: { lines: 0 } });
    expect(run.whole).toMatchObject({
      requests: 720,
      failures: 6,
      minMs: 2,
      meanMs: 28.8,
      maxMs: 325,
      receivedBytes: 72_000,
    });
    expect(run.whole.reported).toEqual([
      { percentile: 50, ms: 25.8 },
      { percentile: 75, ms: 37.7 },
      { percentile: 90, ms: 43.4 },
      { percentile: 95, ms: 46.1 },
      { percentile: 99, ms: 87.4 },
      { percentile: 99.9, ms: 314.2 },
    ]);
    expect(run.whole.series).toMatchObject({
      bucketMs: 10_000,
      counts: [407, 313],
      failures: [5, 1],
      bytes: [40_600, 31_400],
      users: [1, 0],
    });
    expect(run.labels.map(({ label, requests, failures }) => [label, requests, failures])).toEqual([
      ["/", 240, 1],
      ["/cart", 240, 2],
      ["/users", 240, 3],
    ]);
    expect(run.errors.map(({ label, code, count }) => [label, code, count])).toEqual([
      ["/users", "500", 3],
      ["/cart", "500", 2],
      ["/", "500", 1],
    ]);
  });

  test.skipIf(!hasSamples)("counts requests that got no answer as failed", async () => {
    const run = await parseArtilleryJson([sample("artillery/artillery-2.0.21.json")]);
    expect(run.whole).toMatchObject({ requests: 957, failures: 97 + 9 + 3 });
    expect(run.whole.series).toMatchObject({ counts: [130, 491, 336], failures: [14, 61, 34] });
    expect(run.labels.find(({ label }) => label === "/flaky")).toMatchObject({ requests: 100, failures: 12 });
    expect(run.errors).toContainEqual(expect.objectContaining({ label: "/flaky", code: "ECONNRESET", count: 3 }));
  });

  const period = (start: number, counters: object, summaries: object = {}) => ({
    period: `${start}`,
    counters,
    summaries,
    firstMetricAt: start + 1000,
    lastMetricAt: start + 9000,
  });

  test("in which nothing answered has no times, and no bucket where nothing happened", async () => {
    const intermediate = [
      period(1_767_225_630_000, { "http.requests": 2, "errors.ETIMEDOUT": 2 }),
      period(1_767_225_600_000, { "http.requests": 5, "errors.ETIMEDOUT": 5 }),
    ];
    const aggregate = {
      ...period(1_767_225_600_000, { "http.requests": 7, "errors.ETIMEDOUT": 7 }),
      lastMetricAt: 1_767_225_639_000,
    };
    const run = await read({ aggregate, intermediate });
    expect(run.durationMs).toBe(38_000);
    expect(run.whole).toMatchObject({ requests: 7, failures: 7, meanMs: null, reported: [] });
    expect(run.whole.series).toMatchObject({ counts: [5, 0, 0, 2], failures: [5, 0, 0, 2] });
    expect(run.errors).toMatchObject([{ label: "", code: "ETIMEDOUT", count: 7 }]);
  });

  test("has endpoints of any name", async () => {
    const counters = {
      "http.requests": 6,
      "http.codes.200": 3,
      "http.codes.503": 3,
      "plugins.metrics-by-endpoint./a.codes.b.codes.200": 1,
      "plugins.metrics-by-endpoint.__proto__.codes.200": 2,
      "plugins.metrics-by-endpoint./x.codes.503": 1,
      "plugins.metrics-by-endpoint./down.errors.ECONNREFUSED": 1,
    };
    const run = await read({ aggregate: period(1_767_225_600_000, counters), intermediate: [] });
    expect(run.labels.map(({ label, requests }) => [label, requests])).toEqual([
      ["__proto__", 2],
      ["/a.codes.b", 1],
      ["/down", 1],
      ["/x", 1],
    ]);
    expect(run.errors.map(({ label, code, count }) => [label, code, count])).toEqual([
      ["", "503", 2],
      ["/x", "503", 1],
      ["/down", "ECONNREFUSED", 1],
    ]);
    expect(run.whole.series).toBeNull();
  });

  test("of periods that are years apart has no course over time, and says so", async () => {
    const counters = { "http.requests": 1 };
    const aggregate = period(1_767_225_600_000, counters);
    const run = await read({ aggregate, intermediate: [aggregate, period(4_000_000_000_000, counters)] });
    expect(run.whole.series).toBeNull();
    expect(run.losses).toContainEqual(expect.stringContaining("more than 31 days apart"));
  });
});

describe("what is no Artillery report", () => {
  test.each([
    ["cut short", '{"aggregate": {"counters"', "not valid JSON"],
    ["JSON of another kind", '{"metrics": {}}', "no HTTP requests of Artillery"],
    [
      "a report without requests",
      '{"aggregate": {"counters": {}}, "intermediate": []}',
      "no HTTP requests of Artillery",
    ],
    ["huge numbers", '{"aggregate": {"counters": {"http.requests": 1e300}}}', "no HTTP requests of Artillery"],
    ["NUL bytes", "\0\0\0", "not valid JSON"],
    ["nothing", "  \n", "is empty"],
  ])("is refused with what to do: %s", async (_, content, message) => {
    const reading = parseArtilleryJson([await written(content, "report.json")]);
    await expect(reading).rejects.toThrow(UnreadableFile);
    await expect(reading).rejects.toThrow(message);
  });
});
