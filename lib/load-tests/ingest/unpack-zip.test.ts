import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, onTestFinished, test } from "vitest";
import { jmeterCsv } from "#scripts/start/run-client.ts";
import { fixture, hasSamples, sample, written } from "../formats/result-file.test-data.ts";
import { type ParsedRun, UnreadableFile } from "../parsed-run.ts";
import { readFiles } from "./read-files.ts";
import { type ZipPart, zipOf } from "./zip.test-data.ts";

let folder = "";

/** What a zip of that content is read as; the message where it cannot be. */
async function read(content: Buffer, maxBytes = 2 ** 30, asked = "auto"): Promise<ParsedRun | string> {
  const own = await mkdtemp(path.join(tmpdir(), "headroom-zip-"));
  onTestFinished(() => rm(own, { recursive: true, force: true }));
  folder = own;
  const file = await written(content, "results.zip");
  try {
    return await readFiles([file], asked, { tempFolder: folder, maxBytes, onStage: () => undefined });
  } catch (error) {
    if (error instanceof UnreadableFile) return error.message;
    throw error;
  }
}

const part = (name: string, content: Buffer | string, more: Partial<ZipPart> = {}): ZipPart => ({
  name,
  content,
  ...more,
});
const results = part("results.jtl", jmeterCsv(200));
const page = "<!doctype html><p>Report</p>";
const fixturePart = (name: string, as = name) => part(as, readFileSync(fixture(name).path));

describe("a zip archive", () => {
  test("is read as the files in it, without what is beside them", async () => {
    const run = await read(
      zipOf([
        part("report/", ""),
        part("report/index.html", page),
        part("report/content/js/dashboard.js", "var a = 1;"),
        part("__MACOSX/._results.jtl", Buffer.from("00051607", "hex")),
        part("report/.DS_Store", "x"),
        part("report/results.jtl", jmeterCsv(200)),
        part("report/jmeter.log", "2026-11-20 INFO o.a.j.JMeter: started"),
      ]),
    );
    expect(run).toMatchObject({ format: "jmeter-csv", whole: { requests: 200 } });
    expect(run).toMatchObject({
      losses: expect.arrayContaining(["One file of results.zip was left out: jmeter.log."]),
    });
  });

  test("of the kind for more than 4 GiB is read, and its lies are refused as those of others", async () => {
    const read64 = (more: Partial<ZipPart> = {}) => read(zipOf([{ ...results, ...more }], 1, true));
    expect(await read64()).toMatchObject({ format: "jmeter-csv", whole: { requests: 200 } });
    expect(await read64({ bytes: 2 ** 40 })).toMatch(/^results\.zip /);
    const many = zipOf([results], 100_000, true);
    expect(await read(many)).toMatch(/holds more than 1,000 files/);
    const whole = zipOf([results], 1, true);
    for (const cut of [22, 42, 98, 130])
      expect(await read(whole.subarray(0, whole.length - cut))).toMatch(/^results\.zip /);
  });

  test("of Locust's four files is one run", async () => {
    const names = ["stats", "stats_history", "failures", "exceptions"].map((one) => `locust-2.20.1_${one}.csv`);
    expect(await read(zipOf(names.map((name) => fixturePart(name))))).toMatchObject({ format: "locust-csv" });
  });

  test("may hold packed results", async () => {
    const run = await read(zipOf([part("results.jtl.gz", gzipSync(jmeterCsv(50)))]));
    expect(run).toMatchObject({ format: "jmeter-csv", whole: { requests: 50 } });
  });

  test.skipIf(!hasSamples)("of Gatling's report folder is read from its simulation.log", async () => {
    const log = readFileSync(sample("gatling/gatling-3.4to3.10-text-known_stats-simulation.log").path);
    const stats = JSON.stringify({
      type: "GROUP",
      name: "All Requests",
      stats: { numberOfRequests: { total: 1, ok: 1, ko: 0 } },
    });
    const run = await read(
      zipOf([part("basic/index.html", page), part("basic/js/stats.json", stats), part("basic/simulation.log", log)]),
    );
    expect(run).toMatchObject({ format: "gatling-text" });
  });

  test("of several runs is refused with what to do", async () => {
    const nightly = (name: string, day: number) => part(name, jmeterCsv(50).replaceAll("17684", `1768${day}`));
    expect(await read(zipOf([nightly("a.jtl", 4), nightly("b.jtl", 5)]))).toMatch(
      /^results\.zip holds the results of 2 runs: a\.jtl, b\.jtl\. Unpack it and upload them one by one/,
    );
    expect(await read(zipOf([results, fixturePart("artillery-1.7.9.json")]))).toMatch(
      /^results\.zip holds the results of 2 runs/,
    );
  });

  test.each([
    ["nothing", [], /holds no result of a load test: only folders/],
    ["pages alone", [part("index.html", page)], /holds no result of a load test: only folders/],
    ["other files", [part("notes.txt", "hello")], /holds no result of a load test that can be read, but notes\.txt\./],
    [
      "another archive",
      [part("inner.zip", zipOf([results]))],
      /holds another archive, inner\.zip, which is not opened/,
    ],
    ["a locked file", [{ ...results, flags: 1 }], /is locked with a password: results\.jtl in it/],
    ["a strange packing", [{ ...results, method: 14 }], /packed in a way that is not read here \(method 14\)/],
    ["too many files", Array.from({ length: 1001 }, (_, k) => part(`${k}.txt`, "")), /holds more than 1,000 files/],
    ["a file that is larger than it says", [{ ...results, bytes: 100 }], /is damaged or cut short/],
    ["a file that is smaller than it says", [{ ...results, bytes: 10_000_000 }], /is damaged or cut short/],
    ["a damaged file", [{ ...results, crc: 7 }], /^results\.jtl is damaged or cut short/],
    [
      "names for the same bytes",
      [results, { ...results, name: "b.jtl", isShared: true }],
      /is made to harm: files in it share/,
    ],
  ])("with %s is refused in words", async (_what, parts: ZipPart[], message) => {
    expect(await read(zipOf(parts))).toMatch(message);
  });

  test("with a hundred thousand files is refused without listing them", async () => {
    const startedAt = performance.now();
    const empty = Array.from({ length: 100_000 }, (_, k) => part(`${k}`, "", { isShared: k > 0 }));
    expect(await read(zipOf(empty))).toMatch(/holds more than 1,000 files/);
    expect(performance.now() - startedAt).toBeLessThan(10_000);
  });

  test("whose names lead elsewhere is read, and writes nowhere else", async () => {
    const names = ["../../../../tmp/headroom-evil.jtl", "/etc/headroom-evil.jtl", "C:\\evil.jtl", "..\\..\\evil.jtl"];
    for (const name of names) {
      expect(await read(zipOf([part(name, jmeterCsv(20))]))).toMatchObject({ whole: { requests: 20 } });
      expect(readdirSync(folder).every((one) => !one.includes("evil"))).toBe(true);
    }
  });

  test("that is a bomb is refused while it is unpacked", async () => {
    const head = jmeterCsv(10);
    const bomb = zipOf([part("bomb.jtl", Buffer.concat([Buffer.from(head), Buffer.alloc(300_000_000, "1")]))]);
    expect(await read(bomb)).toMatch(/^results\.zip unpacks to more than 300 times its size/);
    expect(await read(zipOf([results]), 1000)).toMatch(
      /^results\.zip unpacks to more than .*HEADROOM_UPLOAD_MAX_BYTES/,
    );
  });

  test("that is cut or damaged anywhere ends in words or in results", async () => {
    const whole = zipOf([results, part("a.html", page)]);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), fc.boolean(), async (at, byte, isCut) => {
        const hurt = Buffer.from(isCut ? whole.subarray(0, at) : whole);
        if (!isCut) hurt[at] = byte;
        const run = await read(hurt);
        expect(typeof run === "string" ? run.length > 10 : run.format === "jmeter-csv").toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
