import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, onTestFinished, test } from "vitest";
import { type ParsedRun, UnreadableFile } from "../../parsed-run.ts";
import { quantile } from "../../statistics/histogram.ts";
import { fixture, hasSamples, sample, written } from "../result-file.test-data.ts";
import type { ResultFile } from "../result-file.ts";
import { parseK6Csv } from "./k6-csv.ts";
import { parseK6Json } from "./k6-json.ts";

type Parse = typeof parseK6Csv;

async function read(file: ResultFile, parse: Parse = parseK6Csv): Promise<ParsedRun> {
  const folder = await mkdtemp(path.join(tmpdir(), "headroom-k6-csv-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return parse([file], folder);
}

async function readText(content: string | Uint8Array): Promise<ParsedRun | string> {
  try {
    return await read(await written(content, "result.csv"));
  } catch (error) {
    if (error instanceof UnreadableFile) return error.message;
    throw error;
  }
}

const header = "metric_name,timestamp,metric_value,error,error_code,group,method,name,scenario,status,extra_tags";

function request(time: string, ms: string, { name = "/a", method = "GET", failed = "0" } = {}): string {
  const tags = `,,,${method},"${name}",default,200,`;
  return `http_req_duration,${time},${ms},${tags}\nhttp_req_failed,${time},${failed},${tags}`;
}

/** What both of k6's outputs of one run must agree on. */
function agreed({ whole, labels, errors, maxUsers }: ParsedRun) {
  const figures = ({ series: _series, ...rest }: ParsedRun["whole"] | ParsedRun["labels"][number]) => rest;
  return {
    maxUsers,
    whole: figures(whole),
    labels: labels.map(figures),
    errors: errors.map(({ firstAt: _first, lastAt: _last, ...rest }) => rest),
  };
}

describe.skipIf(!hasSamples)("the CSV of k6 0.47", () => {
  test("gives the figures of the JSON lines that the same run wrote", async () => {
    const [csv, json] = await Promise.all([
      read(await written(gunzipSync(await readFile(sample("k6/k6-0.47.0-b.csv.gz").path)))),
      read(await written(gunzipSync(await readFile(sample("k6/k6-0.47.0-b.json.gz").path))), parseK6Json),
    ]);
    const [fromCsv, fromJson] = [agreed(csv), agreed(json)];
    const meanMs = fromCsv.whole.meanMs ?? 0;
    expect(meanMs).toBeCloseTo(fromJson.whole.meanMs ?? Number.NaN, 6);
    const withoutMeans = ({ whole, labels, ...rest }: typeof fromCsv) => ({
      ...rest,
      whole: { ...whole, meanMs: 0 },
      labels: labels.map((label) => ({ ...label, meanMs: Math.round((label.meanMs ?? 0) * 1e6) })),
    });
    expect(withoutMeans(fromCsv)).toEqual(withoutMeans(fromJson));
    expect(csv.whole.requests).toBe(3885);
    expect(Math.abs(csv.durationMs - json.durationMs)).toBeLessThan(1000);
    expect(Math.abs((csv.startedAt?.getTime() ?? 0) - (json.startedAt?.getTime() ?? 0))).toBeLessThan(1000);
    expect(csv.losses.at(-1)).toBe(
      "k6 writes no thresholds into its CSV. Upload what --out json writes to have them judged.",
    );
  });
});

describe("CSV of k6", () => {
  // Counted by hand with Python's csv module over the fixture.
  test("gives requests, failures, labels, bytes and errors", async () => {
    const run = await read(fixture("k6-0.47.0.csv"));
    expect(run).toMatchObject({ format: "k6-csv", precision: "computed", rejected: { lines: 0 } });
    expect(run.whole).toMatchObject({
      requests: 9,
      failures: 1,
      minMs: 0.315059,
      maxMs: 18.667099,
      receivedBytes: 6116,
      sentBytes: 1108,
    });
    expect(run.whole.meanMs).toBeCloseTo(7.76558411111111, 9);
    expect(run.labels.map(({ label, requests }) => [label, requests])).toEqual([
      ["http://127.0.0.1:8099/flaky", 3],
      ["http://127.0.0.1:8099/home", 3],
      ["search", 3],
    ]);
    expect(run.errors.map(({ code, message, count }) => [code, message, count])).toEqual([["1000", "EOF", 1]]);
  });

  test.each([
    ["1768467600", "1768467603", 3000],
    ["1768467600000", "1768467603250", 3250],
    ["1768467600000000", "1768467603250999", 3250],
    ["1768467600000000000", "1768467603250999999", 3250],
    ["2026-01-15T10:00:00+01:00", "2026-01-15T09:00:03Z", 3000],
    ["2026-01-15T09:00:00.000000001Z", "2026-01-15T09:00:03.25Z", 3250],
  ])("takes times as %s", async (first, last, durationMs) => {
    const run = (await readText([header, request(first, "0"), request(last, "12.5")].join("\n"))) as ParsedRun;
    expect(run.startedAt?.toISOString()).toBe("2026-01-15T09:00:00.000Z");
    expect(run.durationMs).toBe(durationMs);
    expect(run.losses.some((loss) => loss.startsWith("k6 stamped its points to the second"))).toBe(durationMs === 3000);
  });

  test("is read whatever tags the script asked for", async () => {
    const run = (await readText(
      "metric_name,timestamp,metric_value,scenario,extra_tags,metadata\nhttp_req_duration,1768467600,7,default,a=1&b=2,\n",
    )) as ParsedRun;
    expect(run.labels.map(({ label }) => label)).toEqual(["default"]);
    expect(run.whole).toMatchObject({ requests: 1, failures: null });
    expect(quantile(run.whole.histogram ?? { zeros: 0, indexes: [], counts: [] }, 0.5)).toBeCloseTo(7, 0);
    expect(run.losses).toContain("No http_req_failed points: failures are unknown.");
  });

  test("names what cannot be read, line by line", async () => {
    const good = request("1768467600", "5");
    const bad = ["http_req_duration,1768467600,abc,,,,GET,/a,default,200,", "vus,soon,1,,,,,,,,", "vus,1768467600,1"];
    const run = (await readText(
      [header, good, ...bad, request("1768467601", "-4"), good, "http_req_dur"].join("\n"),
    )) as ParsedRun;
    expect(run.whole.requests).toBe(2);
    expect(run.rejected).toEqual({
      lines: 5,
      first: [
        { line: 4, reason: 'its value is not a number: "abc"' },
        { line: 5, reason: 'its timestamp is none: "soon"' },
        { line: 6, reason: "it has 3 columns instead of 11" },
        { line: 7, reason: "its duration is negative: -4" },
        { line: 11, reason: expect.stringContaining("the file ends in the middle of this line") },
      ],
    });
    expect(run.losses.at(-1)).toContain("ends in the middle of a line");
  });

  test("keeps quotes, commas and line breaks of names", async () => {
    const run = (await readText([header, request("1768467600", "5", { name: 'a, ""b""\nc' })].join("\n"))) as ParsedRun;
    expect(run.labels.map(({ label }) => label)).toEqual(['a, "b"\nc']);
  });

  test("without a measurement, or cut after its header, ends in a message", async () => {
    expect(await readText(`${header}\n`)).toBe(
      "result.csv has a header but no points below it. Did the test run, and to its end?",
    );
    expect(await readText(`${header}\nvus,1768467600,1,,,,,,,,\n`)).toBe(
      "result.csv holds no request and no iteration of k6. Did the test run, and to its end?",
    );
    expect(await readText(`${header}\nvus,yesterday,1,,,,,,,,\n`)).toBe(
      'result.csv: the timestamp "yesterday" has no form that k6 writes.',
    );
    expect(await readText(`${header}\n${"x".repeat(3_000_000)}\n`)).toContain("has a header but no points");
  });
});
