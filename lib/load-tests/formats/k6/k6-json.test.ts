import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, onTestFinished, test } from "vitest";
import { type ParsedRun, UnreadableFile } from "../../parsed-run.ts";
import { quantile } from "../../statistics/histogram.ts";
import { hasSamples, sample, written } from "../result-file.test-data.ts";
import { parseK6Json } from "./k6-json.ts";

async function read(content: string | Uint8Array): Promise<ParsedRun | string> {
  const folder = await mkdtemp(path.join(tmpdir(), "headroom-k6-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  try {
    return await parseK6Json([await written(content, "result.json")], folder);
  } catch (error) {
    if (error instanceof UnreadableFile) return error.message;
    throw error;
  }
}

function point(metric: string, time: string, value: unknown, tags: object = {}): string {
  return JSON.stringify({ metric, type: "Point", data: { time, value, tags } });
}

describe.skipIf(!hasSamples)("the JSON lines of k6 0.47", () => {
  // Expected: Python over json.loads of each line with type Point, by metric:
  //   d = sorted(value of http_req_duration); len(d), d[0], sum(d) / len(d), d[-1], d[math.ceil(q * len(d)) - 1]
  //   sum of http_req_failed, data_received, data_sent; max of vus; Counter of tags.name, tags.status, tags.error
  test("give figures, labels, errors and judged thresholds", async () => {
    const run = (await read(gunzipSync(await readFile(sample("k6/k6-0.47.0-b.json.gz").path)))) as ParsedRun;
    expect(run).toMatchObject({ format: "k6-json", precision: "computed", maxUsers: 19, rejected: { lines: 0 } });
    expect(run.whole).toMatchObject({ requests: 3885, failures: 161, minMs: 0.165581, maxMs: 161.221716 });
    expect(run.whole).toMatchObject({ receivedBytes: 1_964_830, sentBytes: 358_715 });
    expect(run.whole.meanMs).toBeCloseTo(15.019394181467176, 9);
    const histogram = run.whole.histogram ?? { zeros: 0, indexes: [], counts: [] };
    for (const [q, ms] of [
      [0.5, 7.71885],
      [0.95, 55.131004],
      [0.99, 86.637888],
    ] as const)
      expect(Math.abs((quantile(histogram, q) ?? 0) / ms - 1)).toBeLessThan(0.01);
    expect(run.labels.map(({ label, requests, failures }) => [label, requests, failures])).toEqual([
      ["http://127.0.0.1:8099/flaky", 1295, 161],
      ["http://127.0.0.1:8099/home", 1295, 0],
      ["search", 1295, 0],
    ]);
    expect(run.errors.map(({ code, message, count }) => [code, message, count])).toEqual([
      ["500", "HTTP 500", 140],
      ["1000", "EOF", 21],
    ]);
    expect(run.thresholds).toEqual([
      { metric: "p95Ms", label: "", comparator: "<", target: 20, expression: "p(95)<20", met: false },
      { metric: "meanMs", label: "", comparator: "<", target: 500, expression: "avg<500", met: true },
    ]);
  });
});

describe("JSON lines of k6", () => {
  test("are stamped when a request ends, in any time zone", async () => {
    const run = (await read(
      [
        point("http_req_duration", "2026-01-15T11:00:01.5+02:00", 500, { name: "/a" }),
        point("http_req_duration", "2026-01-15T09:00:03.5Z", 250.5, { name: "/a" }),
        "",
      ].join("\n"),
    )) as ParsedRun;
    expect(run.startedAt?.toISOString()).toBe("2026-01-15T09:00:01.000Z");
    expect(run.durationMs).toBe(2500);
    expect(run.whole.series?.counts).toEqual([1, 0, 1]);
    expect(run.whole).toMatchObject({ minMs: 250.5, meanMs: 375.25, maxMs: 500 });
  });

  test("name the method only where several share a name", async () => {
    const tags = [
      { name: "/a", method: "GET" },
      { name: "/a", method: "POST" },
      { name: "/b", method: "GET" },
    ];
    const run = (await read(
      tags.map((tag) => point("http_req_duration", "2026-01-15T09:00:00Z", 1, tag)).join("\n"),
    )) as ParsedRun;
    expect(run.labels.map(({ label }) => label)).toEqual(["/b", "GET /a", "POST /a"]);
  });

  test("without requests give the iterations, and say so", async () => {
    const run = (await read(
      point("iteration_duration", "2026-01-15T09:00:00Z", 12, { scenario: "default" }),
    )) as ParsedRun;
    expect(run.whole.requests).toBe(1);
    expect(run.labels.map(({ label }) => label)).toEqual(["default"]);
    expect(run.losses).toContain("No requests were timed: the figures are those of the iterations of the script.");
  });

  test("stand for their group where only some, far from both ends of the file, have no name", async () => {
    const tags = (k: number) => (k === 11_000 ? { group: "::cart" } : { name: "/a", group: "::shop" });
    const points = Array.from({ length: 14_000 }, (_, k) =>
      point("http_req_duration", "2026-01-15T09:00:00Z", 1, tags(k)),
    );
    const run = (await read(points.join("\n"))) as ParsedRun;
    expect(run.labels.map(({ label, requests }) => [label, requests])).toEqual([
      ["/a", 13_999],
      ["::cart", 1],
    ]);
  });

  test("of metrics that tell nothing are looked at too", async () => {
    const own = [1, -1, "no"].map((value) => point("my_trend", "2026-01-15T09:00:00Z", value));
    expect(await read(own.join("\n"))).toBe(
      "result.json holds no request and no iteration of k6. Did the test run, and to its end?",
    );
    const run = (await read(
      [point("http_req_duration", "2026-01-15T09:00:00Z", 1), ...own, ""].join("\n"),
    )) as ParsedRun;
    expect(run.rejected).toEqual({ lines: 1, first: [{ line: 4, reason: 'its value is not a number: "no"' }] });
  });

  test("that cannot be used are counted and named", async () => {
    const good = point("http_req_duration", "2026-01-15T09:00:00Z", 1, { name: "/a" });
    const lines = [good, "{", "", point("http_req_duration", "never", 1), '{"metric":7}', "[1]", "\0\0", good];
    lines.push(point("http_req_duration", "2026-01-15T09:00:00Z", -1), good.slice(0, 40));
    const run = (await read(lines.join("\n"))) as ParsedRun;
    expect(run.whole.requests).toBe(2);
    expect(run.rejected).toEqual({
      lines: 7,
      first: [
        { line: 2, reason: "it is not JSON" },
        { line: 4, reason: 'its time is none: "never"' },
        { line: 5, reason: "it is neither a Point nor a Metric of k6" },
        { line: 6, reason: "it is neither a Point nor a Metric of k6" },
        { line: 7, reason: "it is not JSON" },
        { line: 9, reason: "its duration is negative: -1" },
        { line: 10, reason: "the file ends in the middle of this line: it is not JSON" },
      ],
    });
  });

  test("with half a character in them are named", async () => {
    const odd = ["\0", "\u{D800}"].map((name) => point("http_req_duration", "2026-01-15T09:00:00Z", 1, { name }));
    const run = (await read(
      [point("http_req_duration", "2026-01-15T09:00:00Z", 1), ...odd, ""].join("\n"),
    )) as ParsedRun;
    const reason = "it holds half a character";
    expect(run.rejected).toEqual({ lines: 1, first: [{ line: 3, reason }] });
  });

  test("end at a file that holds no measurement", async () => {
    expect(await read("{}\n{}\n")).toBe(
      "None of the 2 lines in result.json could be read as a point of k6. Line 1: it is neither a Point nor a Metric of k6; " +
        "line 2: it is neither a Point nor a Metric of k6.",
    );
    expect(await read(point("vus", "2026-01-15T09:00:00Z", 1))).toBe(
      "result.json holds no request and no iteration of k6. Did the test run, and to its end?",
    );
  });

  test("of forty megabytes end in a message", async () => {
    const line = point("http_req_duration", "2026-01-15T09:00:00Z", 1, { name: "x".repeat(40_000_000) });
    expect(await read(line)).toBe("result.json has a line longer than 32 MB, as k6 writes none.");
  });

  test("that lie years apart end in a message", async () => {
    const times = ["2020-01-15T09:00:00Z", "2026-01-15T09:00:00Z"];
    expect(await read(times.map((time) => point("http_req_duration", time, 1)).join("\n"))).toBe(
      "The points of result.json lie between 2020-01-15 and 2026-01-15, too far apart for one run.",
    );
  });
});
