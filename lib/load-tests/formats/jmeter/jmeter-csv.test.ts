import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { type ParsedRun, UnreadableFile } from "../../parsed-run.ts";
import { quantile } from "../../statistics/histogram.ts";
import { fixture, hasSamples, sample, written } from "../result-file.test-data.ts";
import type { ResultFile } from "../result-file.ts";
import { parseJmeterCsv } from "./jmeter-csv.ts";

async function read(...files: ResultFile[]): Promise<ParsedRun> {
  const folder = await mkdtemp(path.join(tmpdir(), "headroom-jmeter-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return parseJmeterCsv(files, folder);
}

/** Like `read` for content; what cannot be read is its message. */
async function readText(content: string | Uint8Array): Promise<ParsedRun | string> {
  try {
    return await read(await written(content, "results.jtl"));
  } catch (error) {
    if (error instanceof UnreadableFile) return error.message;
    throw error;
  }
}

const header = "timeStamp,elapsed,label,responseCode,responseMessage,success,bytes,sentBytes,allThreads";
const startMs = Date.UTC(2026, 0, 15, 9);

function line(k: number, cells: Partial<Record<"time" | "elapsed" | "label" | "message", string>> = {}): string {
  const { time = `${startMs + k * 10}`, elapsed = `${10 + (k % 90)}`, label = `GET /${k % 3}`, message = "OK" } = cells;
  return `${time},${elapsed},${label},200,${message},true,100,10,5`;
}

function linesFrom(from: number, count: number): string[] {
  return Array.from({ length: count }, (_, k) => line(from + k));
}

function file(...lines: string[]): string {
  return [header, ...lines, ""].join("\n");
}

/*
 * Expected figures come from Python's csv module (header given for the first, delimiter and time format as named):
 *   r = [x for x in csv.DictReader(open(f)) if not x["responseMessage"].startswith("Number of samples")]
 *   e = sorted(int(x["elapsed"]) for x in r)
 *   len(r), sum(x["success"] != "true" for x in r), e[0], sum(e) / len(e), e[-1], e[math.ceil(.95 * len(e)) - 1],
 *   sum(int(x["bytes"]) for x in r), max(int(x["allThreads"]) for x in r)
 * and over all rows, the transactions included: min(timeStamp), max(timeStamp + elapsed) - min(timeStamp).
 */
const expected = {
  "jmeter-2.13-default.jtl": [800, 42, 0, 13.18875, 146, 46, 446_830, 7, 1_795_202_490_726, 2769],
  "jmeter-2.13-fewfields.csv": [1000, 28, 0, 18.836, 251, 68, null, 7, 1_795_202_501_689, 2663],
  "jmeter-2.13-semicolon-localtime.csv": [800, 25, 0, 13.49875, 143, 51, 442_712, 7, 1_795_202_497_964, 2829],
  "jmeter-2.13-tab.csv": [800, 22, 0, 13.50625, 142, 49, 444_576, 7, 1_795_202_505_178, 3013],
  "perfplugin-JMeterPublisher_formatted_timeStamp.csv": [
    3,
    1,
    1000,
    4300 / 3,
    2000,
    2000,
    42_906,
    null,
    1_393_227_741_256,
    2001,
  ],
  "taurus-doublequoting.jtl": [2, 2, 1391, 2298, 3205, 3205, 4_185_737, 1, 1_499_942_030_901, 5289],
  "taurus-kpi1.jtl": [21, 9, 2, 89 / 21, 34, 4, 12_438, 4, 1_637_589_158_484, 2913],
  "taurus-tranctl.jtl": [2, 1, 264, 631, 998, 998, null, 1, 1_431_534_938_725, 1007],
} as const;

function expectFigures(run: ParsedRun, figures: (typeof expected)[keyof typeof expected]): void {
  const [requests, failures, minMs, meanMs, maxMs, p95Ms, receivedBytes, maxUsers, began, durationMs] = figures;
  expect(run.whole).toMatchObject({ requests, failures, minMs, maxMs, receivedBytes });
  expect(run.whole.meanMs).toBeCloseTo(meanMs, 9);
  const p95 = run.whole.histogram && quantile(run.whole.histogram, 0.95);
  expect(Math.abs((p95 ?? 0) / p95Ms - 1)).toBeLessThan(0.01);
  expect(run).toMatchObject({ maxUsers, durationMs, precision: "computed", rejected: { lines: 0, first: [] } });
  expect(run.startedAt?.getTime()).toBe(began);
}

describe("a real JMeter CSV", () => {
  test("of JMeter 2.13 without header gives samples, labels and errors", async () => {
    const run = await read(fixture("jmeter-2.13-default.jtl"));
    expectFigures(run, expected["jmeter-2.13-default.jtl"]);
    // cut -d, -f3 would break on the quoted label; Python: collections.Counter(x["label"] for x in all rows)
    expect(run.labels.map(({ label, requests, failures }) => [label, requests, failures])).toEqual([
      ["GET /home", 200, 0],
      ["GET /redir", 200, 0],
      ["POST /flaky", 200, 42],
      ['Suche, "erweitert" ü', 200, 0],
      ["T01 Browse", 200, 0],
    ]);
    // awk -F, '$8=="false"{c[$4]++; if(!f[$4]||$1<f[$4])f[$4]=$1; if($1>l[$4])l[$4]=$1} END{for(k in c)print k,c[k],f[k],l[k]}'
    expect(run.errors.map(({ code, count }) => [code, count])).toEqual([
      ["500", 33],
      ["Non HTTP response code: org.apache.http.NoHttpResponseException", 9],
    ]);
    expect(run.losses).toContainEqual(expect.stringMatching(/^200 transactions are labels of their own/));
  });

  test.skipIf(!hasSamples).each(Object.keys(expected) as (keyof typeof expected)[])(
    "%s gives its figures",
    async (name) => {
      expectFigures(await read(sample(`jmeter/${name}`)), expected[name]);
    },
  );

  test.skipIf(!hasSamples)("without time zones says that they are taken as UTC", async () => {
    const { losses } = await read(sample("jmeter/jmeter-2.13-semicolon-localtime.csv"));
    expect(losses).toContainEqual('Its times name no time zone and are taken as UTC: "20.11.2026 19:21:38,130".');
  });

  test.skipIf(!hasSamples)("with transactions only takes them for the requests", async () => {
    const { losses, labels } = await read(sample("jmeter/taurus-tranctl.jtl"));
    expect(labels.map(({ label }) => label)).toEqual(["Transaction Controller1", "Transaction Controller2"]);
    expect(losses).toContain("The file holds transactions only: they stand for the run's requests.");
  });
});

describe("the series of a run", () => {
  test("adds up to the run, bucket by bucket and label by label", async () => {
    const run = (await readText(file(...linesFrom(0, 2500)))) as ParsedRun;
    // 2,500 samples 10 ms apart
    expect(run.whole.series?.bucketMs).toBe(1000);
    expect(run.whole.series?.counts).toEqual(Array.from({ length: 26 }, (_, k) => (k < 25 ? 100 : 0)));
    expect(run.whole.series?.users?.slice(0, 25)).toEqual(new Array(25).fill(5));
    expect(run.labels.map(({ requests }) => requests)).toEqual([834, 833, 833]);
  });

  test("starts at the earliest sample wherever it stands in the file", async () => {
    const late = Array.from({ length: 40_000 }, (_, k) => line(100_000 + k));
    const run = (await readText(file(...late, line(0)))) as ParsedRun;
    expect(run.startedAt?.getTime()).toBe(startMs);
    expect(run.whole.series?.counts[0]).toBe(1);
    expect(run.whole.series?.counts.reduce((sum, count) => sum + count, 0)).toBe(40_001);
    expect(run.whole.series?.counts.length).toBeLessThanOrEqual(600);
  });

  test("counts the samples and users of several generators together", async () => {
    const [a, b] = [
      await written(file(...linesFrom(0, 100)), "a.jtl"),
      await written(file(...linesFrom(3, 100)), "b.jtl"),
    ];
    const run = await read(a, b);
    expect(run).toMatchObject({ maxUsers: 10, durationMs: 1020 + 10 + (102 % 90) });
    expect(run.whole.requests).toBe(200);
  });
});

describe("lines that cannot be read", () => {
  test("are counted and named, ten in a million too", async () => {
    const bad = ["abc", "", "-5", "99999999999", "1.5"].map((elapsed) => line(7, { elapsed }));
    const times = ["0", "9999999999999999", "noon"].map((time) => line(7, { time }));
    const lines = linesFrom(0, 1_000_000);
    lines.splice(50_000, 0, ...bad, ...times, "1,2,3", `${line(7)},8`);
    const run = (await readText(file(lines.join("\n")))) as ParsedRun;
    expect(run.whole.requests).toBe(1_000_000);
    expect(run.rejected.lines).toBe(10);
    expect(run.rejected.first).toEqual([
      { line: 50_002, reason: 'elapsed is not a number: "abc"' },
      { line: 50_003, reason: "elapsed is empty" },
      { line: 50_004, reason: 'elapsed is negative: "-5"' },
      { line: 50_005, reason: 'elapsed is too large: "99999999999"' },
      { line: 50_006, reason: 'elapsed is not a number: "1.5"' },
      { line: 50_007, reason: 'timeStamp is far from those of the other samples: "0"' },
      { line: 50_008, reason: 'timeStamp is not a time like the others: "9999999999999999"' },
      { line: 50_009, reason: 'timeStamp is not a time like the others: "noon"' },
      { line: 50_010, reason: "it has 3 columns instead of 9" },
      { line: 50_011, reason: "it has 10 columns instead of 9" },
    ]);
  });

  test.each([
    ["2026/01/15 09:00:00.123", "2026/01/15 09:00:00.1234"],
    ["15.01.2026 09:00:00", "15.01.2026 09:00:60"],
    ["1/15/26 9:00 AM", "1/15/26 19:00 AM"],
    ["2026-01-15T14:30:00.123+0530", "2026-01-15T14:30:00.123"],
  ])("are those whose time is not written like %s", async (time, other) => {
    const run = (await readText(file(line(0, { time }), line(1, { time: other }), line(2, { time })))) as ParsedRun;
    expect(Math.floor((run.startedAt?.getTime() ?? 0) / 1000)).toBe(startMs / 1000);
    expect(run.whole.requests).toBe(2);
    expect(run.rejected.first).toEqual([{ line: 3, reason: `timeStamp is not a time like the others: "${other}"` }]);
  });

  test("are kept up to a hundred and counted beyond", async () => {
    const run = (await readText(file(line(1), ...new Array<string>(500).fill("x")))) as ParsedRun;
    expect(run.rejected.lines).toBe(500);
    expect(run.rejected.first).toHaveLength(100);
  });

  test("all of them make the file unreadable, with examples", async () => {
    expect(await readText(file(...new Array<string>(1000).fill(line(1, { elapsed: "abc" }))))).toBe(
      "None of the 1,000 lines in results.jtl could be read as a JMeter sample. " +
        'Line 2: elapsed is not a number: "abc"; line 3: elapsed is not a number: "abc"; line 4: elapsed is not a number: "abc".',
    );
  });

  test("at the end tell of a file that was cut", async () => {
    const whole = file(...linesFrom(0, 1000));
    const run = (await readText(whole.slice(0, -30))) as ParsedRun;
    expect(run.whole.requests).toBe(999);
    expect(run.rejected).toEqual({
      lines: 1,
      first: [{ line: 1001, reason: "the file ends in the middle of this line: it has 2 columns instead of 9" }],
    });
    expect(run.losses).toContainEqual(expect.stringContaining("ends in the middle of a line"));
  });

  test("of ten megabytes do not take the others with them", async () => {
    const run = (await readText(file(line(0), line(1, { label: "x".repeat(10_000_000) }), line(2)))) as ParsedRun;
    expect(run.whole.requests).toBe(2);
    expect(run.rejected.first).toEqual([{ line: 3, reason: "it is longer than 1 MB" }]);
  });

  test("with an open quote lose themselves only, whatever follows", async () => {
    const run = (await readText(file(line(0), line(1, { label: '"abc' }), ...linesFrom(2, 5000)))) as ParsedRun;
    expect(run.whole.requests).toBe(5001);
    expect(run.rejected.first).toEqual([{ line: 3, reason: "a quote in it is never closed" }]);
  });

  test("for NUL bytes or text that is not UTF-8 leave the others", async () => {
    const broken = Buffer.from(line(2, { label: "caf\u00e9" }), "latin1");
    const content = Buffer.concat([Buffer.from(file(line(0), line(1, { elapsed: "1\0" }))), broken, Buffer.from("\n")]);
    const run = (await readText(content)) as ParsedRun;
    expect(run.whole.requests).toBe(1);
    expect(run.rejected.first.map(({ line: number, reason }) => [number, reason])).toEqual([
      [3, 'elapsed is not a number: "1\u{FFFD}"'],
      [4, "it is not UTF-8 text"],
    ]);
  });
});

describe("what JMeter allows", () => {
  test("is a byte order mark, CRLF, blank lines and line breaks in quotes", async () => {
    const lines = [line(0), "", line(1, { message: '"first\nsecond, ""third"""' }), line(2), ""];
    const run = (await readText(`\uFEFF${file(...lines).replaceAll("\n", "\r\n")}`)) as ParsedRun;
    expect(run.whole.requests).toBe(3);
    expect(run.rejected.lines).toBe(0);
  });

  test("is any set of columns in any order; failures then follow from the response code", async () => {
    const run = (await readText(
      `responseCode;label;elapsed\n200;a;5\n404;a;7\nNon HTTP response code: x;b;9\n`,
    )) as ParsedRun;
    expect(run.whole).toMatchObject({ requests: 3, failures: 2, minMs: 5, meanMs: 7, maxMs: 9, series: null });
    expect(run).toMatchObject({ startedAt: null, durationMs: 0, maxUsers: null });
    expect(run.losses).toContain("No success column: response codes outside 1xx to 3xx count as failures.");
    expect(run.losses).toContainEqual(expect.stringMatching(/^No timeStamp column/));
  });

  test("is a file that does not tell failures", async () => {
    const run = (await readText("label,elapsed\na,5\n")) as ParsedRun;
    expect(run.whole.failures).toBeNull();
    expect(run.losses).toContain("Neither a success nor a responseCode column: failures are unknown.");
  });

  test("is any number of labels, of which the first five hundred and the rest are kept", async () => {
    const lines = Array.from({ length: 20_000 }, (_, k) => line(k, { label: `GET /item/${k < 1000 ? 1 : k}` }));
    const run = (await readText(file(...lines))) as ParsedRun;
    expect(run.labels).toHaveLength(501);
    expect(run.labels[0]).toMatchObject({ label: "GET /item/1", requests: 1000 });
    expect(run.labels.at(-1)).toMatchObject({ label: "other (18,501 labels)", requests: 18_501 });
  });

  test("ends at a header without rows", async () => {
    expect(await readText(`${header}\n`)).toBe(
      "results.jtl has a header but no samples below it. Did the test run, and to its end?",
    );
  });

  test("ends at times that have no known form", async () => {
    expect(await readText(file(line(0, { time: "yesterday" })))).toContain(
      'the timeStamp "yesterday" has no form that can be read',
    );
  });
});

test("columns called like something that every object has are passed over", async () => {
  const rows = linesFrom(0, 20).map((row) => `${row},1,2`);
  const run = await readText([`${header},constructor,__proto__`, ...rows, ""].join("\n"));
  expect(run).toMatchObject({ whole: { requests: 20 } });
});
