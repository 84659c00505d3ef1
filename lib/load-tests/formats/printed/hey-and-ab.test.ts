import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { type ParsedRun, UnreadableFile } from "../../parsed-run.ts";
import { emptyHistogram, quantile } from "../../statistics/histogram.ts";
import { fixture, hasSamples, sample, written } from "../result-file.test-data.ts";
import type { ResultFile } from "../result-file.ts";
import { parseAbGnuplot } from "./ab-gnuplot.ts";
import { parseHeyCsv } from "./hey-csv.ts";

async function read(parse: typeof parseHeyCsv, file: ResultFile): Promise<ParsedRun> {
  const folder = await mkdtemp(path.join(tmpdir(), "headroom-csv-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return parse([file], folder);
}

async function readText(parse: typeof parseHeyCsv, content: string): Promise<ParsedRun | string> {
  try {
    return await read(parse, await written(content, "results"));
  } catch (error) {
    if (error instanceof UnreadableFile) return error.message;
    throw error;
  }
}

function expectPercentiles(run: ParsedRun, expected: readonly (readonly [number, number])[]): void {
  const histogram = run.whole.histogram ?? emptyHistogram();
  for (const [q, ms] of expected) expect(Math.abs((quantile(histogram, q) ?? 0) / ms - 1)).toBeLessThan(0.01);
}

const heyHeader = "response-time,DNS+dialup,DNS,Request-write,Response-delay,Response-read,status-code,offset";
const abHeader = "starttime\tseconds\tctime\tdtime\tttime\twait";

// Expected figures of both: Python's csv module over the file; sorted times, their mean, rank ceil(q · n).
describe("hey's CSV", () => {
  test("gives each answer, at its time since the start", async () => {
    const run = await read(parseHeyCsv, fixture("hey-0.1.4.csv"));
    expect(run).toMatchObject({ format: "hey-csv", precision: "computed", startedAt: null, durationMs: 55 });
    expect(run.whole).toMatchObject({ requests: 40, failures: 0, minMs: 10.4, maxMs: 51.7 });
    expect(run.whole.meanMs).toBeCloseTo(23.0125, 6);
    expect(run.whole.series?.counts).toEqual([40]);
    expect(run.losses[0]).toContain("hey leaves out requests that got no answer");
  });

  test.skipIf(!hasSamples)("gives the percentiles of a whole run", async () => {
    const run = await read(parseHeyCsv, sample("hey/hey-0.1.4.csv"));
    expect(run.whole).toMatchObject({ requests: 3000, minMs: 9.3, maxMs: 201.4 });
    expectPercentiles(run, [
      [0.5, 27.1],
      [0.95, 80.2],
      [0.99, 121.3],
    ]);
    expect(run.durationMs).toBe(4170);
  });

  test("counts codes from 400 up as failures", async () => {
    const rows = ["0.0140,0,0,0,0,0,200,0.0010", "0.0140,0,0,0,0,0,503,1.5", "0.0140,0,0,0,0,0,302,0.5"];
    const run = (await readText(parseHeyCsv, [heyHeader, ...rows, ""].join("\n"))) as ParsedRun;
    expect(run.whole).toMatchObject({ requests: 3, failures: 1 });
    expect(run.errors).toEqual([
      { label: "", code: "503", message: "HTTP 503", count: 1, firstAt: null, lastAt: null },
    ]);
  });

  test("of old has neither codes nor times", async () => {
    const header = heyHeader.split(",").slice(0, 6).join(",");
    const run = (await readText(parseHeyCsv, `${header}\n0.5,0,0,0,0,0\n`)) as ParsedRun;
    expect(run.whole).toMatchObject({ requests: 1, failures: null, series: null, maxMs: 500 });
  });

  test("names what cannot be read", async () => {
    const rows = [
      "0.014,0,0,0,0,0,200,0.1",
      "NaN,0,0,0,0,0,200,0.1",
      "-1,0,0,0,0,0,200,0.1",
      "0.1,0,0,0,0,0,ok,0",
      "0.0",
    ];
    const run = (await readText(parseHeyCsv, [heyHeader, ...rows].join("\n"))) as ParsedRun;
    expect(run.whole.requests).toBe(1);
    expect(run.rejected.first).toEqual([
      { line: 3, reason: 'response-time is not a number: "NaN"' },
      { line: 4, reason: 'response-time is negative: "-1"' },
      { line: 5, reason: 'status-code is not a number: "ok"' },
      { line: 6, reason: "the file ends in the middle of this line: it has 1 column instead of 8" },
    ]);
  });

  test("without an answer ends in a message", async () => {
    expect(await readText(parseHeyCsv, `${heyHeader}\n`)).toBe(
      "results has a header but no answers below it. Did the server answer at all?",
    );
  });
});

describe("what ab -g writes", () => {
  test("gives each request at the second that it began", async () => {
    const run = await read(parseAbGnuplot, fixture("ab-2.3.gnuplot.tsv"));
    expect(run).toMatchObject({ format: "ab-gnuplot", precision: "computed", durationMs: 5181 });
    expect(run.startedAt?.getTime()).toBe(1_795_201_715_000);
    expect(run.whole).toMatchObject({ requests: 40, failures: null, minMs: 10, meanMs: 52.125, maxMs: 215 });
    expect(run.losses[0]).toContain("tells no failures");
  });

  test.skipIf(!hasSamples)("gives the percentiles of a whole run", async () => {
    const run = await read(parseAbGnuplot, sample("ab/ab-2.3.gnuplot.tsv"));
    expect(run.whole).toMatchObject({ requests: 3000, minMs: 10, meanMs: 35.12, maxMs: 215 });
    expectPercentiles(run, [
      [0.5, 27],
      [0.95, 87],
      [0.99, 125],
    ]);
  });

  test("names what cannot be read", async () => {
    const good = "Fri Nov 20 19:08:38 2026\t1795201718\t0\t9\t10\t9";
    const bad = [good.replace("\t10\t", "\tslow\t"), good.replace("1795201718", "12"), "Fri Nov 20"];
    const run = (await readText(parseAbGnuplot, [abHeader, good, ...bad].join("\n"))) as ParsedRun;
    expect(run.whole.requests).toBe(1);
    expect(run.rejected.first.map(({ reason }) => reason)).toEqual([
      'ttime is not a number: "slow"',
      'seconds is far from those of the other requests: "12"',
      "the file ends in the middle of this line: it has 1 column instead of 6",
    ]);
  });

  test("without a request ends in a message", async () => {
    expect(await readText(parseAbGnuplot, `${abHeader}\n`)).toContain("has a header but no requests below it");
  });
});
