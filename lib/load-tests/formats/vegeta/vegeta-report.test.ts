import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { UnreadableFile } from "../../parsed-run.ts";
import { countOf, emptyHistogram, quantile } from "../../statistics/histogram.ts";
import { fixture, written } from "../result-file.test-data.ts";
import { sniff } from "../sniff.ts";
import { goDurationMs } from "./go-duration.ts";
import { parseVegetaHdrplot } from "./vegeta-hdrplot.ts";
import { parseVegetaReport } from "./vegeta-report.ts";
import { parseVegetaText } from "./vegeta-text.ts";

async function refusal(run: Promise<unknown>): Promise<string> {
  const error = await run.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UnreadableFile);
  return (error as Error).message;
}

describe("a report of vegeta", () => {
  test("gives what vegeta computed", async () => {
    const run = await parseVegetaReport([fixture("vegeta-v12.8.4-report.json")]);
    expect(run).toMatchObject({ format: "vegeta-report", precision: "reported", durationMs: 12_001.194097 });
    expect(run.startedAt?.toISOString()).toBe("2026-11-20T19:11:49.392Z");
    expect(run.whole).toMatchObject({ requests: 1800, failures: 89, minMs: 0.197835, maxMs: 161.976581 });
    expect(run.whole.reported).toEqual([
      { percentile: 50, ms: 7.746889 },
      { percentile: 90, ms: 40.524011 },
      { percentile: 95, ms: 57.736325 },
      { percentile: 99, ms: 95.125847 },
    ]);
    expect(run.errors.map(({ code, message, count }) => [code, message, count])).toEqual([
      ["500", "500 Internal Server Error", 74],
      ["0", 'Post "http://127.0.0.1:8099/flaky": EOF', 15],
    ]);
  });

  test("with buckets gives a histogram that agrees with both, the buckets and the percentiles", async () => {
    const run = await parseVegetaReport([fixture("vegeta-v12.8.4-report-buckets.json")]);
    const histogram = run.whole.histogram ?? emptyHistogram();
    expect(run.precision).toBe("histogram");
    expect(run.whole.reported).toEqual([]);
    expect(countOf(histogram)).toBe(1800);
    // The buckets say that 475 took less than 5 ms, 1385 less than 20, 1680 less than 50.
    const known = [
      [475, 5],
      [1385, 20],
      [1680, 50],
      [900, 7.746889],
      [1710, 57.736325],
      [1782, 95.125847],
    ] as const;
    for (const [count, ms] of known) {
      expect(Math.abs((quantile(histogram, count / 1800) ?? 0) / ms - 1)).toBeLessThan(0.011);
    }
  });

  test("whose buckets do not add up is read by its percentiles", async () => {
    const text = await readFile(fixture("vegeta-v12.8.4-report-buckets.json").path, "utf8");
    const run = await parseVegetaReport([await written(text.replace('"0":475', '"0":4'))]);
    expect(run.precision).toBe("reported");
  });

  test("as text gives the same, rounded", async () => {
    const run = await parseVegetaText([fixture("vegeta-v12.8.4-report.txt")]);
    expect(run).toMatchObject({ format: "vegeta-text", precision: "reported", startedAt: null, durationMs: 12_001 });
    expect(run.whole).toMatchObject({ requests: 1800, failures: 89, meanMs: 15.61, receivedBytes: 599_841 });
    expect(run.whole.reported.at(2)).toEqual({ percentile: 95, ms: 57.736 });
    expect(run.errors).toHaveLength(2);
  });

  test("without requests ends in a message", async () => {
    expect(await refusal(parseVegetaReport([await written('{"latencies":{},"requests":0}', "r.json")]))).toBe(
      "r.json is a report of vegeta without requests. Did the attack run?",
    );
    expect(await refusal(parseVegetaText([await written("Requests      [total, rate]  0, 0\n", "r.txt")]))).toBe(
      "r.txt is a report of vegeta without requests. Did the attack run?",
    );
  });
});

describe("a table of vegeta hdrplot", () => {
  // The quantiles of the 1800 latencies of the same run, sorted with Python: rank ceil(q · 1800).
  test("gives a histogram as fine as the table", async () => {
    const run = await parseVegetaHdrplot([fixture("vegeta-v12.8.4.hgrm")]);
    expect(run).toMatchObject({ precision: "histogram", startedAt: null });
    expect(run.whole).toMatchObject({ requests: 1800, failures: null, minMs: 0.197835, maxMs: 161.976581 });
    const histogram = run.whole.histogram ?? emptyHistogram();
    expect(countOf(histogram)).toBe(1800);
    for (const [q, ms] of [
      [0.5, 7.746889],
      [0.9, 40.524011],
      [0.95, 57.736325],
    ] as const)
      expect(Math.abs((quantile(histogram, q) ?? 0) / ms - 1)).toBeLessThan(0.01);
  });

  test("cut short says so, and names rows that are none", async () => {
    const lines = (await readFile(fixture("vegeta-v12.8.4.hgrm").path, "utf8")).split("\n").slice(0, 20);
    const run = await parseVegetaHdrplot([await written([...lines, "57.7 0.9"].join("\n"))]);
    expect(run.rejected).toEqual({ lines: 1, first: [{ line: 21, reason: "it is no row of the table" }] });
    expect(run.losses.at(-1)).toContain("ends before its last quantiles");
    expect(run.whole.maxMs).toBeNull();
  });

  test("without a row ends in a message", async () => {
    const header = "Value(ms)   Percentile  TotalCount  1/(1-Percentile)\n";
    expect(await refusal(parseVegetaHdrplot([await written(header, "t.hgrm")]))).toContain("has no row");
  });
});

test("durations are read as Go prints them", () => {
  expect(goDurationMs("197.835µs")).toBeCloseTo(0.197835, 9);
  expect(goDurationMs("1h1m2.5s")).toBe(3_662_500);
  expect(goDurationMs("12ms")).toBe(12);
  expect(goDurationMs("0s")).toBe(0);
  expect(goDurationMs("12")).toBeNull();
});

// encoding/gob: the length of the message (a byte, or a byte count and then the length), type id −65, then the wire type.
test.each(["7f", "ff93"])("what vegeta attack wrote is answered with the command that converts it (%s)", (length) => {
  const definition = "ff81030101 06526573756c74 01ff8200010c 0106 41747461636b 010c00 0103 536571 010600".replaceAll(
    " ",
    "",
  );
  const found = sniff(Buffer.from(length + definition + "00".repeat(40), "hex"));
  expect(found).toMatchObject({ unreadable: expect.stringContaining("vegeta encode results.bin > results.csv") });
});
