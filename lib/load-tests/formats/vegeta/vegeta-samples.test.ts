import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, onTestFinished, test } from "vitest";
import { type ParsedRun, UnreadableFile } from "../../parsed-run.ts";
import { emptyHistogram, quantile } from "../../statistics/histogram.ts";
import { fixture, hasSamples, sample, written } from "../result-file.test-data.ts";
import type { ResultFile } from "../result-file.ts";
import { parseVegetaCsv } from "./vegeta-csv.ts";
import { parseVegetaJson } from "./vegeta-json.ts";

async function read(parse: typeof parseVegetaCsv, ...files: ResultFile[]): Promise<ParsedRun> {
  const folder = await mkdtemp(path.join(tmpdir(), "headroom-vegeta-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return parse(files, folder);
}

async function readText(parse: typeof parseVegetaCsv, content: string): Promise<ParsedRun | string> {
  try {
    return await read(parse, await written(content, "results"));
  } catch (error) {
    if (error instanceof UnreadableFile) return error.message;
    throw error;
  }
}

const both = [
  ["CSV", parseVegetaCsv, "vegeta-12.8.4.csv", "vegeta/vegeta-v12.8.4.csv.gz"],
  ["JSON", parseVegetaJson, "vegeta-12.8.4.ndjson", "vegeta/vegeta-v12.8.4.ndjson.gz"],
] as const;

function line(ns: string, { code = "200", latency = "2500000", error = "", url = "http://a/" } = {}): string {
  return `${ns},${code},${latency},10,20,${error},Ym9keQ==,mix,1,GET,${url},SA==`;
}

describe.each(both)("%s of vegeta encode", (_, parse, small, whole) => {
  // Python: rows of csv.reader; latencies sorted, in ms; codes outside 200 to 399; min(timestamp), max(timestamp + latency).
  test("gives every request, its failures, labels and errors", async () => {
    const run = await read(parse, fixture(small));
    expect(run).toMatchObject({ precision: "computed", rejected: { lines: 0 }, maxUsers: null });
    expect(run.whole).toMatchObject({ requests: 30, failures: 6, minMs: 0.248981, maxMs: 59.396292 });
    expect(run.whole).toMatchObject({ receivedBytes: 9671, sentBytes: 0 });
    expect(run.whole.meanMs).toBeCloseTo(11.109090733333332, 9);
    expect(run.startedAt?.getTime()).toBe(1_795_201_909_392);
    expect(run.durationMs).toBe(5815);
    expect(run.errors.map(({ code, message, count }) => [code, message, count])).toEqual([
      ["0", 'Post "http://127.0.0.1:8099/flaky": EOF', 3],
      ["500", "500 Internal Server Error", 3],
    ]);
  });

  // Expected: vegeta's own report of the same results, in the same folder.
  test.skipIf(!hasSamples)("agrees with vegeta's own report", async () => {
    const run = await read(parse, await written(gunzipSync(await readFile(sample(whole).path))));
    expect(run.whole).toMatchObject({ requests: 1800, failures: 89, minMs: 0.197835, maxMs: 161.976581 });
    expect(run.whole.receivedBytes).toBe(599_841);
    expect(run.whole.meanMs).toBeCloseTo(15.609798, 6);
    const histogram = run.whole.histogram ?? emptyHistogram();
    const sorted = [
      [0.5, 7.746889],
      [0.9, 40.524011],
      [0.95, 57.736325],
    ] as const;
    for (const [q, ms] of sorted) expect(Math.abs((quantile(histogram, q) ?? 0) / ms - 1)).toBeLessThan(0.01);
    expect(run.labels.map(({ label, requests, failures }) => [label, requests, failures])).toEqual([
      ["GET http://127.0.0.1:8099/home", 600, 0],
      ["GET http://127.0.0.1:8099/search", 600, 0],
      ["POST http://127.0.0.1:8099/flaky", 600, 89],
    ]);
  });
});

describe("CSV of vegeta encode", () => {
  test("counts as vegeta does: codes from 200 to 399 are good", async () => {
    const codes = ["0", "100", "199", "200", "302", "399", "400", "503"];
    const run = (await readText(
      parseVegetaCsv,
      codes.map((code, k) => line(`17684676000000000${k}0`, { code })).join("\n"),
    )) as ParsedRun;
    expect(run.whole).toMatchObject({ requests: 8, failures: 5 });
  });

  test("of before 12.8 has no target", async () => {
    const run = (await readText(parseVegetaCsv, "1768467600000000000,200,5000000,0,7,,,a,0\n")) as ParsedRun;
    expect(run.whole).toMatchObject({ requests: 1, maxMs: 5, receivedBytes: 7 });
    expect(run.labels).toEqual([]);
    expect(run.losses[0]).toContain("cannot be told apart");
  });

  test("of several machines is one run", async () => {
    const files = await Promise.all(
      ["1768467600000000000", "1768467603000000000"].map((ns, k) => written(line(ns), `machine-${k}.csv`)),
    );
    const run = await read(parseVegetaCsv, ...files);
    expect(run.whole.requests).toBe(2);
    expect(run.durationMs).toBe(3003);
  });

  test("names what cannot be read, and takes bodies of megabytes", async () => {
    const good = line("1768467600000000000");
    const large = good.replace("Ym9keQ==", "QUJD".repeat(1_000_000));
    const bad = [line("1768467600000000000", { latency: "-5" }), line("1068467600000000000"), line("x"), "1768467"];
    const run = (await readText(parseVegetaCsv, [good, large, ...bad].join("\n"))) as ParsedRun;
    expect(run.whole.requests).toBe(2);
    expect(run.rejected.first).toEqual([
      { line: 3, reason: 'latency is negative: "-5"' },
      { line: 4, reason: 'its timestamp is far from those of the other results: "1068467600000000000"' },
      { line: 5, reason: 'timestamp is not a number: "x"' },
      { line: 6, reason: "the file ends in the middle of this line: it has 1 column instead of 12" },
    ]);
  });

  test("that is none ends in a message", async () => {
    expect(await readText(parseVegetaCsv, "a,b\n1,2\n")).toBe(
      "results has no line like those of vegeta encode --to csv.",
    );
  });
});

describe("JSON of vegeta encode", () => {
  test("names what cannot be read", async () => {
    const good = '{"attack":"","seq":0,"code":200,"timestamp":"2026-01-15T09:00:00.5Z","latency":5000000,"url":"/a"}';
    const bad = [
      '{"attack":',
      good.replace("5000000", "-1"),
      good.replace("2026-01", "soon"),
      "[]",
      '{"attack":"","timestamp":"2026-01-15T09:00:00Z","latency":1}',
    ];
    const run = (await readText(parseVegetaJson, [good, ...bad, good, ""].join("\n"))) as ParsedRun;
    expect(run.whole).toMatchObject({ requests: 2, maxMs: 5 });
    expect(run.labels.map(({ label }) => label)).toEqual(["/a"]);
    expect(run.rejected).toEqual({
      lines: 5,
      first: [
        { line: 2, reason: "it is not JSON" },
        { line: 3, reason: "its latency is no number of ns: -1" },
        { line: 4, reason: expect.stringContaining("its timestamp is none") },
        { line: 5, reason: "its timestamp is none: undefined" },
        { line: 6, reason: "its code is none of HTTP: undefined" },
      ],
    });
  });

  test("without a result ends in a message", async () => {
    expect(await readText(parseVegetaJson, "{}\n")).toBe(
      "The one line in results could not be read as a result of vegeta. Line 1: its timestamp is none: undefined.",
    );
  });
});
