import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync, zstdCompressSync } from "node:zlib";
import { describe, expect, onTestFinished, test } from "vitest";
import type { CsvMapping } from "../formats/mapped/csv-mapping.ts";
import { fixture, hasSamples, sample, written } from "../formats/result-file.test-data.ts";
import type { ResultFile } from "../formats/result-file.ts";
import { type ParsedRun, UnreadableFile } from "../parsed-run.ts";
import { readFiles } from "./read-files.ts";

async function read(
  files: ResultFile[],
  asked = "auto",
  maxBytes = 2 ** 30,
  csvMapping: CsvMapping | null = null,
): Promise<ParsedRun | string> {
  const tempFolder = await mkdtemp(path.join(tmpdir(), "headroom-read-"));
  onTestFinished(() => rm(tempFolder, { recursive: true, force: true }));
  try {
    return await readFiles(files, asked, { tempFolder, maxBytes, csvMapping, onStage: () => undefined });
  } catch (error) {
    if (error instanceof UnreadableFile) return error.message;
    throw error;
  }
}

const jmeter = fixture("jmeter-2.13-default.jtl");

describe("reading the files of a run", () => {
  test.each([
    ["gzip", gzipSync],
    ["zstd", zstdCompressSync],
  ])("unpacks %s", async (_name, pack) => {
    const packed = await written(pack(await readFile(jmeter.path)), "results.bin");
    expect(await read([packed])).toMatchObject({ format: "jmeter-csv", whole: { requests: 800 } });
  });

  // zcat jmeter-2.13-large.csv.gz | python3, as in jmeter-csv.test.ts
  test.skipIf(!hasSamples)("gives the figures of a large packed sample", async () => {
    const run = await read([sample("jmeter/jmeter-2.13-large.csv.gz")]);
    expect(run).toMatchObject({ durationMs: 69_525, maxUsers: 40 });
    expect(run).toMatchObject({ whole: { requests: 207_652, failures: 7290, maxMs: 348, receivedBytes: 115_453_350 } });
  });

  test("takes CSV of an unknown tool by the test's mapping where it fits, and else says where to make one", async () => {
    const own = await written("at,took,path\n1768467600,0.5,/a\n1768467601,0.25,/b\n", "own.csv");
    const mapping: CsvMapping = {
      duration: "took",
      durationUnit: "s",
      time: "at",
      timeUnit: "s",
      labels: ["path"],
      success: "",
      successValues: [],
      bytes: "",
      users: "",
    };
    expect(await read([own], "auto", 2 ** 30, mapping)).toMatchObject({ format: "mapped-csv", whole: { requests: 2 } });
    expect(await read([own], "auto", 2 ** 30, { ...mapping, users: "vus" })).toContain(
      "is not the result of a load test",
    );
    expect(await read([own])).toContain("Say once which column is which");
    expect(await read([own], "mapped-csv")).toContain("Say once which column is which");
    expect(await read([jmeter], "auto", 2 ** 30, mapping)).toMatchObject({ format: "jmeter-csv" });
  });

  test("goes by the content, not by the name", async () => {
    const renamed = { path: jmeter.path, fileName: "setup.exe" };
    expect(await read([renamed])).toMatchObject({ format: "jmeter-csv", whole: { requests: 800 } });
  });

  test("reads Locust's files as one run", async () => {
    const files = ["stats", "stats_history", "failures", "exceptions"].map((part) =>
      fixture(`locust-2.20.1_${part}.csv`),
    );
    const run = await read(files);
    expect(run).toMatchObject({ format: "locust-csv" });
  });

  test("reads resource series beside the results, whatever these were said to be", async () => {
    const series = await written("time,metric,value\n2026-11-20T02:00:00Z,cpu,50\n", "host.csv");
    const run = await read([series, jmeter], "jmeter-csv");
    expect(run).toMatchObject({
      format: "jmeter-csv",
      whole: { requests: 800 },
      losses: expect.arrayContaining([expect.stringContaining("host.csv tells of another time")]),
    });
    expect(await read([series])).toBe(
      "host.csv tells what hosts did, and no results: upload the results of the load test in the same run.",
    );
  });

  test("refuses files of two tools", async () => {
    expect(await read([jmeter, fixture("artillery-1.7.9.json")])).toBe(
      "jmeter-2.13-default.jtl (jmeter-csv) and artillery-1.7.9.json (artillery-json) are not of one run. Upload them one by one.",
    );
  });

  test("names the file that cannot be read", async () => {
    expect(await read([jmeter, await written("", "empty.csv")])).toBe(
      "empty.csv is empty. Upload the file that the tool wrote.",
    );
  });

  test("reads as asked where that makes sense", async () => {
    expect(await read([jmeter], "jmeter-csv")).toMatchObject({ format: "jmeter-csv" });
    expect(await read([jmeter], "locust-csv")).toContain("jmeter-2.13-default.jtl");
  });
});

describe("a packed file", () => {
  test("that is a bomb ends while it is unpacked", async () => {
    const bomb = await written(gzipSync(Buffer.alloc(200 * 1024 * 1024)), "bomb.gz");
    expect(await read([bomb])).toBe("bomb.gz unpacks to more than 300 times its size, as no result file does.");
  });

  test("that passes the limit ends while it is unpacked", async () => {
    const packed = await written(gzipSync(await readFile(jmeter.path)), "results.gz");
    expect(await read([packed], "auto", 50_000)).toContain("results.gz unpacks to more than");
  });

  test("that is cut short says so", async () => {
    const packed = await written(gzipSync(await readFile(jmeter.path)).subarray(0, 5000), "results.gz");
    expect(await read([packed])).toBe(
      "results.gz is damaged or cut short: it cannot be unpacked. Pack and upload it again.",
    );
  });

  test("that is packed twice says so", async () => {
    const packed = await written(gzipSync(gzipSync(await readFile(jmeter.path))), "results.gz");
    expect(await read([packed])).toContain("results.gz is packed with gzip twice. Unpack it first");
  });
});
