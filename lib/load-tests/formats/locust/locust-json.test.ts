import { describe, expect, test } from "vitest";
import { UnreadableFile } from "../../parsed-run.ts";
import { countOf, quantile } from "../../statistics/histogram.ts";
import { fixture, written } from "../result-file.test-data.ts";
import { parseLocustJson } from "./locust-json.ts";

const entry = {
  name: "/",
  method: "GET",
  start_time: 1_700_000_000.5,
  last_request_timestamp: 1_700_000_002.5,
  num_requests: 3,
  num_none_requests: 1,
  num_failures: 1,
  total_response_time: 30,
  min_response_time: 10,
  max_response_time: 20,
  total_content_length: 90,
  response_times: { "10": 1, "20.0": 1 },
  num_reqs_per_sec: { "1700000000": 1, "1700000002": 2 },
  num_fail_per_sec: { "1700000002": 1 },
};

/** Within the 1 % of a histogram. */
function near(ms: number) {
  return expect.closeTo(ms, -Math.log10(ms / 50));
}

describe("a Locust JSON report", () => {
  // Expected by Python: sums over the entries; sorted(response_times)[ceil(q · n) − 1] gives 8, 95 and 140 ms.
  test("gives a histogram, labels, and counts per second", async () => {
    const run = await parseLocustJson([fixture("locust-2.20.1-stdout.json")]);
    expect(run).toMatchObject({
      format: "locust-json",
      precision: "histogram",
      startedAt: new Date(1_795_201_890_365),
      rejected: { lines: 0 },
    });
    expect(run.durationMs).toBeCloseTo(9831.183, 2);
    expect(run.whole).toMatchObject({ requests: 1778, failures: 300, reported: [] });
    expect(run.whole.meanMs).toBeCloseTo(19.874349794713357, 9);
    const { histogram } = run.whole;
    expect(histogram && countOf(histogram)).toBe(1778);
    expect([0.5, 0.95, 0.99].map((q) => histogram && quantile(histogram, q))).toEqual([near(8), near(95), near(140)]);
    expect(run.whole.series).toMatchObject({
      bucketMs: 1000,
      counts: [56, 147, 190, 193, 182, 190, 196, 196, 193, 201, 34],
      failures: [9, 23, 33, 30, 31, 29, 31, 38, 38, 32, 6],
      histograms: null,
      reported: null,
    });
    expect(run.labels.map(({ label, requests }) => [label, requests])).toEqual([
      ["GET /home", 702],
      ['GET /search?q=[term], "quoted"', 425],
      ["POST /flaky", 261],
      ["GET check body", 133],
      ["GET /Größe/поиск", 129],
      ["GET /slow", 128],
    ]);
    expect(run.losses.join(" ")).toContain("percentiles over time are unknown");
  });

  test("leaves requests without a time out of the mean", async () => {
    const run = await parseLocustJson([await written(JSON.stringify([entry]))]);
    expect(run.whole).toMatchObject({ requests: 3, failures: 1, meanMs: 15, minMs: 10, maxMs: 20, receivedBytes: 90 });
    expect(run.whole.series).toMatchObject({ counts: [1, 0, 2], failures: [0, 0, 1] });
  });

  test("rejects an entry that makes no sense and reads the others", async () => {
    const entries = [
      { ...entry, num_requests: 1e300 },
      { ...entry, response_times: { fast: 3 } },
      { ...entry, response_times: { "1e999": 3 } },
      { ...entry, name: 7 },
      "nothing",
      { ...entry, name: "__proto__" },
    ];
    const run = await parseLocustJson([await written(JSON.stringify(entries))]);
    expect(run.labels).toMatchObject([{ label: "GET __proto__", requests: 3 }]);
    expect(run.whole.meanMs).toBe(15);
    expect(run.rejected.lines).toBe(5);
    expect(run.rejected.first[1]).toEqual({
      line: 2,
      reason: "entry 2: its response times are not numbers of ms with counts",
    });
  });

  test("without any time still gives its figures", async () => {
    const timeless = { ...entry, start_time: 1e300, last_request_timestamp: null };
    const run = await parseLocustJson([await written(JSON.stringify([timeless]))]);
    expect(run).toMatchObject({ startedAt: null, durationMs: 0, whole: { requests: 3 } });
  });

  test.each([
    ["cut short", '[{"name": "/", "respo', "not valid JSON"],
    ["empty", "", "is empty"],
    ["an empty list", "[]", "holds no requests"],
    ["JSON of another kind", '{"metrics": {}}', "not what locust --json writes"],
    ["a list of other things", "[1, null, {}]", "not what locust --json writes"],
    ["NUL bytes", "\0\0\0\0", "not valid JSON"],
    ["without a readable entry", JSON.stringify([{ ...entry, name: null }]), "entry 1: it has no name"],
  ])("that is %s is refused with what to do", async (_, content, message) => {
    const reading = parseLocustJson([await written(content, "run.json")]);
    await expect(reading).rejects.toThrow(UnreadableFile);
    await expect(reading).rejects.toThrow(message);
  });

  test("is one run: two at once are refused", async () => {
    const file = fixture("locust-2.20.1-stdout.json");
    await expect(parseLocustJson([file, file])).rejects.toThrow("one by one");
  });
});
