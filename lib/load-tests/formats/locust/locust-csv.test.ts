import { describe, expect, test } from "vitest";
import { UnreadableFile } from "../../parsed-run.ts";
import { fixture, hasSamples, sample, written } from "../result-file.test-data.ts";
import { parseLocustCsv } from "./locust-csv.ts";
import { locustPart } from "./locust-part.ts";

const statsHeader =
  "Type,Name,Request Count,Failure Count,Median Response Time,Average Response Time,Min Response Time," +
  "Max Response Time,Average Content Size,Requests/s,Failures/s,50%,95%,99.9%,100%";
const historyHeader =
  "Timestamp,User Count,Type,Name,Requests/s,Failures/s,50%,95%,99%,100%,Total Request Count,Total Failure Count," +
  "Total Median Response Time,Total Average Response Time,Total Min Response Time,Total Max Response Time," +
  "Total Average Content Size";

describe("a part of a Locust run", () => {
  test.each([
    ["stats", "Type,Name,Request Count,Failure Count,Median Response Time,Average Response Time"],
    ["stats", '\u{FEFF}"Type","Name","# requests","# failures","Median response time","Average response time"\r'],
    ["stats", '"Method","Name","# requests","# failures","Median response time","Average response time"'],
    ["distribution", '"Name","# requests","50%","66%"'],
    ["history", historyHeader],
    ["history", '"Type","Name","Timestamp","# requests","# failures","Requests/s"'],
    ["failures", "Method,Name,Error,Occurrences,First Seen,Last Seen"],
    ["exceptions", "Count,Message,Traceback,Nodes"],
    [null, "timeStamp,elapsed,label,responseCode"],
    [null, ""],
    [null, '"Type'],
  ])("is told by its header: %s", (part, header) => {
    expect(locustPart(header)).toBe(part);
  });
});

// The expected figures were read off the files: grep Aggregated, and the differences of neighbouring totals by awk.
describe("Locust 0.14", () => {
  const parts = ["stats", "stats_history", "failures"].map((part) => fixture(`locust-0.14.6_${part}.csv`));

  test("gives figures, labels, errors and a course over time", async () => {
    const run = await parseLocustCsv(parts);
    expect(run).toMatchObject({
      format: "locust-csv",
      precision: "reported",
      startedAt: new Date(1_795_201_580_000),
      maxUsers: null,
      rejected: { lines: 0, first: [] },
    });
    // 2972 requests at 185.71/s
    expect(run.durationMs).toBeCloseTo(16_003.4, 0);
    expect(run.whole).toMatchObject({
      requests: 2972,
      failures: 325,
      minMs: 0,
      meanMs: 16,
      maxMs: 182,
      histogram: null,
    });
    expect(run.whole.reported).toContainEqual({ percentile: 95, ms: 57 });
    expect(run.whole.reported.at(-1)).toEqual({ percentile: 99.999, ms: 180 });
    expect(run.labels.map(({ label, requests }) => [label, requests])).toEqual([
      ["GET /home", 1371],
      ['GET /search?q=[term], "quoted"', 810],
      ["POST /flaky", 537],
      ["GET /Größe/поиск", 254],
    ]);
    expect(run.whole.series).toMatchObject({
      bucketMs: 2000,
      counts: [406, 400, 394, 382, 375, 411, 416, 188],
      failures: [48, 49, 45, 36, 35, 58, 36, 18],
      users: null,
    });
    expect(run.errors.map(({ label, code, count }) => [label, code, count])).toEqual([
      ["GET /Größe/поиск", "404", 254],
      ["POST /flaky", "500", 63],
      ["POST /flaky", "", 8],
    ]);
  });

  test("gives figures without a history, and says what that costs", async () => {
    const run = await parseLocustCsv(parts.slice(0, 1));
    expect(run.startedAt).toBeNull();
    expect(run.whole.series).toBeNull();
    expect(run.durationMs).toBeCloseTo(16_003.4, 0);
    expect(run.losses.join(" ")).toContain("start time");
    expect(run.losses.join(" ")).toContain("why requests failed is unknown");
  });

  test("gives figures from its history alone", async () => {
    const run = await parseLocustCsv(parts.slice(1, 2));
    expect(run.whole).toMatchObject({ requests: 2972, failures: 325, maxMs: 182.94 });
    expect(run.whole.reported).toEqual([{ percentile: 50, ms: 9 }]);
    expect(run.durationMs).toBe(15_000);
    expect(run.losses.join(" ")).toContain("only the median");
  });
});

describe("Locust 2.20", () => {
  const parts = ["stats", "stats_history", "failures", "exceptions"].map((part) =>
    fixture(`locust-2.20.1_${part}.csv`),
  );

  test("gives figures, labels over time, users, errors and exceptions, in whatever order its files come", async () => {
    const run = await parseLocustCsv(parts.toReversed());
    expect(run).toMatchObject({ startedAt: new Date(1_795_201_625_000), maxUsers: 10, rejected: { lines: 0 } });
    // 2496 requests at 178.00896490600792/s
    expect(run.durationMs).toBeCloseTo(14_021.8, 0);
    expect(run.whole).toMatchObject({ requests: 2496, failures: 430, meanMs: 21.211387295671283 });
    expect(run.whole.reported).toContainEqual({ percentile: 95, ms: 97 });
    expect(run.whole.series).toMatchObject({
      bucketMs: 1000,
      counts: [105, 199, 168, 176, 191, 188, 172, 194, 175, 183],
      failures: [18, 34, 22, 24, 29, 37, 22, 38, 30, 38],
      users: [5, 10, 10, 10, 10, 10, 10, 10, 10, 10],
      reported: {
        p50Ms: [Number.NaN, 8, 8, 8, 8, 8, 8, 9, 9, 9],
        p95Ms: [Number.NaN, 85, 95, 100, 98, 98, 98, 95, 97, 99],
      },
    });
    const failing = run.labels.find(({ label }) => label === "GET /Größe/поиск");
    expect(failing).toMatchObject({ requests: 192, failures: 192 });
    expect(failing?.series?.counts.slice(0, 2)).toEqual([5, 15]);
    expect(run.errors.map(({ code, count }) => [code, count])).toEqual([
      ["CatchResponseError", 199],
      ["404", 192],
      ["exception", 173],
      ["500", 33],
      ["RemoteDisconnected", 6],
    ]);
    expect(run.losses).toContainEqual(expect.stringContaining("745 of 2,496 requests"));
  });
});

describe.skipIf(!hasSamples)("Locust 1.6", () => {
  test("gives the same figures as its files show", async () => {
    const names = ["stats", "stats_history", "failures", "exceptions"];
    const run = await parseLocustCsv(names.map((part) => sample(`locust/locust-1.6.0_${part}.csv`)));
    expect(run.whole).toMatchObject({ requests: 2444, failures: 406 });
    expect(run.durationMs).toBeCloseTo(14_006.3, 0);
    expect(run.labels.find(({ label }) => label === "GET /home")?.series?.counts).toEqual([
      16, 64, 78, 63, 88, 76, 66, 70, 84, 70,
    ]);
    expect(run.errors[0]).toMatchObject({ message: "body did not contain, 'never'\nsecond line", count: 189 });
  });
});

describe("Locust up to 0.12", () => {
  test("has its percentiles in a file of their own", async () => {
    const head = '"Method","Name","# requests","# failures","Median response time","Average response time"';
    const requests = await written(
      `${head},"Min response time","Max response time","Average Content Size","Requests/s"\n` +
        '"PUT","high",4485,0,17,32,8,203,171,75.61\n"GET","/gone",0,56,0,0,0,0,0,0.00\n' +
        '"None","Total",5797,56,17,31,5,214,350,97.72\n',
    );
    const distribution = await written(
      '"Name","# requests","50%","95%","100%"\n"PUT high",4502,17,100,203\n' +
        '"GET /gone",0,"N/A","N/A","N/A"\n"None Total",5820,17,99,214\n',
    );
    const run = await parseLocustCsv([requests, distribution]);
    expect(run.whole.reported).toEqual([
      { percentile: 50, ms: 17 },
      { percentile: 95, ms: 99 },
    ]);
    expect(run.labels.map(({ label, requests, reported }) => [label, requests, reported.length])).toEqual([
      ["PUT high", 4485, 2],
      ["GET /gone", 56, 0],
    ]);
  });
});

describe("odd Locust files", () => {
  test("keep percentiles that the user configured and leave out those that are N/A", async () => {
    const file = await written(
      `${statsHeader}\nGET,/,3,1,5,5,1,9,10,1.5,0.5,5,8,9,9\nGET,/never,0,0,N/A,0,0,0,0,0.0,0.0,N/A,N/A,N/A,N/A\n`,
    );
    const run = await parseLocustCsv([file]);
    expect(run.labels).toMatchObject([
      { label: "GET /", reported: [{ percentile: 50 }, { percentile: 95 }, { percentile: 99.9, ms: 9 }] },
      { label: "GET /never", requests: 0, minMs: null, meanMs: null, reported: [] },
    ]);
    expect(run.whole).toMatchObject({ requests: 3, failures: 1, meanMs: 5 });
  });

  test("count on after their statistics were reset", async () => {
    const row = (second: number, total: number) => `${1.7e9 + second},10,,Aggregated,1,0,5,6,7,8,${total},0,5,5,1,9,10`;
    const file = await written(`${historyHeader}\n${[row(0, 0), row(1, 50), row(2, 10), row(3, 30)].join("\n")}\n`);
    const run = await parseLocustCsv([file]);
    expect(run.whole.series?.counts).toEqual([50, 10, 20]);
    expect(run.losses.join(" ")).toContain("reset");
  });

  test("of a few seconds, whose history was never written out, say that it tells no course", async () => {
    const stats = await written(`${statsHeader}\nGET,/,245,0,11,11,9,17,2,82,0,11,12,15,17\n`);
    const history = await written(`${historyHeader}\n1700000000,0,,Aggregated,0,0,N/A,N/A,N/A,N/A,0,0,0,0,0,0,0\n`);
    const run = await parseLocustCsv([stats, history]);
    expect(run).toMatchObject({ startedAt: new Date(1_700_000_000_000), maxUsers: null });
    expect(run.whole).toMatchObject({ requests: 245, series: null });
    expect(run.losses).toEqual([
      expect.stringContaining("Percentiles"),
      "The history ends before the first request: the course over time is unknown. Locust writes it every ten seconds.",
    ]);
  });

  test("have at most 600 buckets for the run and 60 for a label, however long they ran", async () => {
    const rows = Array.from({ length: 1201 }, (_, second) =>
      ["GET,/", ",Aggregated"].map((name) => `${1.7e9 + second},10,${name},1,0,5,6,7,8,${second * 2},0,5,5,1,9,10`),
    );
    const run = await parseLocustCsv([await written(`${historyHeader}\n${rows.flat().join("\n")}\n`)]);
    expect(run.whole.series).toMatchObject({ bucketMs: 5000 });
    expect(run.whole.series?.counts).toEqual(Array.from({ length: 240 }, () => 10));
    expect(run.labels[0]?.series).toMatchObject({ bucketMs: 30_000 });
    expect(run.labels[0]?.series?.counts).toEqual(Array.from({ length: 40 }, () => 60));
  });

  test("may have a label that is called like a part of every object", async () => {
    const file = await written(`${statsHeader}\n,__proto__,3,1,5,5,1,9,10,1.5,0.5,5,8,9,9\n`);
    expect((await parseLocustCsv([file])).labels).toMatchObject([{ label: "__proto__", requests: 3 }]);
  });

  test("say in which line and why something could not be read", async () => {
    const file = await written(
      `${statsHeader}\nGET,/short,3\nGET,/huge,1e300,1,5,5,1,9,10,1.5,0.5,5,8,9,9\n` +
        `GET,/minus,-3,1,5,5,1,9,10,1.5,0.5,5,8,9,9\nGET,/,3,1,5,5,1,9,10,1.5,0.5,5,8,9,9\nGET,"/cut`,
    );
    const run = await parseLocustCsv([file]);
    expect(run.labels).toHaveLength(1);
    expect(run.rejected).toEqual({
      lines: 4,
      first: [
        { line: 2, reason: "it has 3 columns instead of 15" },
        { line: 3, reason: "its number of requests is not a whole number" },
        { line: 4, reason: "its number of requests is not a whole number" },
        { line: 6, reason: expect.stringContaining("cut short") },
      ],
    });
  });

  test("have no time outside of what a run can last", async () => {
    const row = (second: number) => `${second},10,,Aggregated,1,0,5,6,7,8,9,0,5,5,1,9,10`;
    const times = [1.7e9, 1.7e9 + 10, 9e9, 1e300, 0, 1.6e9];
    const run = await parseLocustCsv([await written(`${historyHeader}\n${times.map(row).join("\n")}\n`)]);
    expect(run.durationMs).toBe(10_000);
    expect(run.rejected.lines).toBe(4);
  });

  test.each([
    ["a header only", `${statsHeader}\n`, "header but no results"],
    ["only lines that cannot be read", `${statsHeader}\nGET,/\n`, "Line 2: it has 2 columns"],
    ["failures only", "Method,Name,Error,Occurrences\nGET,/,no,3\n", "_stats.csv"],
    ["another kind of CSV", "timeStamp,elapsed,label\n1,2,3\n", "not one of Locust's CSV files"],
    ["NUL bytes", "\0\0\0\0\0\0", "not one of Locust's CSV files"],
    ["nothing", "", "not one of Locust's CSV files"],
  ])("with %s are refused with what to do", async (_, content, message) => {
    const reading = parseLocustCsv([await written(content, "run.csv")]);
    await expect(reading).rejects.toThrow(UnreadableFile);
    await expect(reading).rejects.toThrow(message);
  });

  test("of two runs at once are refused", async () => {
    const file = fixture("locust-0.14.6_stats.csv");
    await expect(parseLocustCsv([file, file])).rejects.toThrow("same part of two runs");
  });
});
