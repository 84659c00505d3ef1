import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { type ParsedRun, UnreadableFile } from "../../parsed-run.ts";
import { csvShape } from "../csv/csv-shape.ts";
import { written } from "../result-file.test-data.ts";
import type { CsvMapping } from "./csv-mapping.ts";
import { chooseColumn, guessMapping } from "./guess-mapping.ts";
import { parseMappedCsv } from "./mapped-csv.ts";
import { mappedPreview } from "./mapped-preview.ts";

const bare: CsvMapping = {
  duration: "took",
  durationUnit: "ms",
  time: "",
  timeUnit: "ms",
  labels: [],
  success: "",
  successValues: [],
  bytes: "",
  users: "",
};

async function read(content: string | Uint8Array, mapping: Partial<CsvMapping> | null): Promise<ParsedRun | string> {
  const folder = await mkdtemp(path.join(tmpdir(), "headroom-mapped-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  try {
    return await parseMappedCsv([await written(content, "own.csv")], folder, mapping && { ...bare, ...mapping });
  } catch (error) {
    if (error instanceof UnreadableFile) return error.message;
    throw error;
  }
}

const full: Partial<CsvMapping> = {
  duration: "took_s",
  durationUnit: "s",
  time: "at",
  timeUnit: "date",
  labels: ["verb", "path"],
  success: "status",
  successValues: ["200-399", "cached"],
  bytes: "size",
  users: "vus",
};

const rows = [
  "at,verb,path,took_s,status,size,vus",
  "2026-01-15T09:00:00.5Z,GET,/a,0.25,200,100,3",
  "2026-01-15T09:00:01Z,GET,/a,0.5,503,,4",
  "2026-01-15T09:00:02+00:00,POST,/b,0.001,CACHED,50,5",
];

describe("CSV by a mapping", () => {
  test("takes dates with the offset that each of them names", async () => {
    const times = ["2026-01-15T09:00:00Z", "2026-01-15T10:00:01+01:00", "2026-01-15T03:30:02-0530"];
    const run = (await read(["at,took", ...times.map((time) => `${time},5`)].join("\n"), {
      time: "at",
      timeUnit: "date",
    })) as ParsedRun;
    expect(run.startedAt?.toISOString()).toBe("2026-01-15T09:00:00.000Z");
    expect(run).toMatchObject({ durationMs: 2005, rejected: { lines: 0 } });
  });

  test("keeps the text of a time that is a label too", async () => {
    const run = (await read("at,took\n2026-01-15T10:00:00+01:00,5\n", {
      time: "at",
      timeUnit: "date",
      labels: ["at"],
    })) as ParsedRun;
    expect(run.startedAt?.toISOString()).toBe("2026-01-15T09:00:00.000Z");
    expect(run.labels.map(({ label }) => label)).toEqual(["2026-01-15T10:00:00+01:00"]);
  });

  test("gives figures, labels, failures, bytes and users", async () => {
    const run = (await read(rows.join("\n"), full)) as ParsedRun;
    expect(run).toMatchObject({ format: "mapped-csv", precision: "computed", maxUsers: 5, durationMs: 1501 });
    expect(run.startedAt?.toISOString()).toBe("2026-01-15T09:00:00.500Z");
    expect(run.whole).toMatchObject({ requests: 3, failures: 1, minMs: 1, maxMs: 500, receivedBytes: 150 });
    expect(run.whole.series?.counts).toEqual([2, 1]);
    expect(run.labels.map(({ label, requests, failures }) => [label, requests, failures])).toEqual([
      ["GET /a", 2, 1],
      ["POST /b", 1, 0],
    ]);
    expect(run.errors.map(({ label, code, count }) => [label, code, count])).toEqual([["GET /a", "503", 1]]);
    expect(run.losses).toEqual([]);
  });

  test("with a duration alone says all that is missing", async () => {
    const run = (await read("name;took\na;1,5\nb;2,5\n", {})) as ParsedRun;
    expect(run.whole).toMatchObject({ requests: 2, failures: null, meanMs: 2, series: null });
    expect(run.startedAt).toBeNull();
    expect(run.losses).toHaveLength(5);
  });

  test.each([
    ["s", "1768467600.25", "1768467601"],
    ["ms", "1768467600250", "1768467601000"],
    ["us", "1768467600250000", "1768467601000000"],
    ["ns", "1768467600250000000", "1768467601000000000"],
    ["date", "2026-01-15 09:00:00.250", "2026-01-15 09:00:01.000"],
    ["date", "15.01.2026 09:00:00,250", "15.01.2026 09:00:01,000"],
  ] as const)("takes times in %s as %s", async (timeUnit, first, last) => {
    const run = (await read(`ts|took\n${first}|5\n${last}|7\n`, { time: "ts", timeUnit })) as ParsedRun;
    expect(run.startedAt?.toISOString()).toBe("2026-01-15T09:00:00.250Z");
    expect(run.durationMs).toBe(757);
  });

  test("takes times since the start, and says so", async () => {
    const run = (await read("ts,took\n0.5,5\n1.5,7\n", { time: "ts", timeUnit: "s" })) as ParsedRun;
    expect(run).toMatchObject({ startedAt: null, durationMs: 1007 });
    expect(run.whole.series?.counts).toEqual([1, 1]);
    expect(run.losses[0]).toContain("count from the run's start");
  });

  test("without a header names columns by their number", async () => {
    const run = (await read("a,12\nb,14\n", { duration: "2", labels: ["1"] })) as ParsedRun;
    expect(run.labels.map(({ label }) => label)).toEqual(["a", "b"]);
    expect(run.whole).toMatchObject({ requests: 2, meanMs: 13 });
  });

  test("rejects the rows that the preview rejects, with the same reasons", async () => {
    const bad = [
      "2026-01-15T09:00:03Z,GET,/a,fast,200,1,1",
      "2026-01-15T09:00:03Z,GET,/a,-1,200,1,1",
      "2026-01-15T09:00:03Z,GET,/a,inf,200,1,1",
      "soon,GET,/a,1,200,1,1",
      "2006-01-15T09:00:03Z,GET,/a,1,200,1,1",
      "2026-01-15T09:00:03Z,GET,/a,1,200,many,1",
      "2026-01-15T09:00:03Z,GET,/a,1",
    ];
    const text = `${[...rows, ...bad].join("\n")}\n`;
    const run = (await read(text, full)) as ParsedRun;
    const shape = csvShape(text);
    const preview = shape && mappedPreview(shape, { ...bare, ...full }, 100);
    expect(run.whole.requests).toBe(3);
    const rejected = preview?.rows.flatMap(({ line, reason }) => (reason === null ? [] : { line, reason }));
    expect(run.rejected).toEqual({ lines: 7, first: rejected });
    expect(rejected?.map(({ reason }) => reason)).toEqual([
      'took_s is not a number: "fast"',
      'took_s is negative: "-1"',
      'took_s is not a number: "inf"',
      'at is not a time like the others: "soon"',
      'at is far from the others: "2006-01-15T09:00:03Z"',
      'size is not a number: "many"',
      "it has 4 columns instead of 7",
    ]);
  });

  test("says where to make a mapping, or a new one", async () => {
    expect(await read("a,took\n1,2\n", null)).toContain("choose the file under Upload results");
    expect(await read("a,elapsed\nx,2\n", {})).toBe(
      "own.csv has no column took, as the test's mapping says. Its columns are a, elapsed. Make a new mapping: choose the file under Upload results.",
    );
    expect(await read("just a line\nand another\n", {})).toBe(
      "own.csv is no table: its lines have no columns in common.",
    );
    expect(await read("ts,took\nyes,2\n", { time: "ts", timeUnit: "date" })).toContain("holds no times in the form");
  });

  test("copes with what is no text, and with names that are SQL", async () => {
    const odd = Buffer.from([...Buffer.from("took,a'); drop table x; --\n5,x\n7,"), 0xff, 0, 10]);
    const run = (await read(odd, {
      labels: ["a'); drop table x; --"],
      success: "a'); drop table x; --",
      successValues: ["x' or 1"],
    })) as ParsedRun;
    expect(run.whole).toMatchObject({ requests: 1, failures: 1 });
    expect(run.rejected.first).toEqual([{ line: 3, reason: "it is not UTF-8 text" }]);
  });
});

describe("a guess of the mapping", () => {
  const guess = (...lines: string[]) => {
    const shape = csvShape(`${lines.join("\n")}\n`);
    return shape && guessMapping(shape);
  };

  test("knows columns by their names and what stands in them", () => {
    expect(guess(...rows.slice(0, 3))).toEqual({
      duration: "took_s",
      durationUnit: "s",
      time: "at",
      timeUnit: "date",
      labels: ["verb", "path"],
      success: "status",
      successValues: ["200-399"],
      bytes: "size",
      users: "vus",
    });
    expect(guess("ts;name;latency;ok", "1768467600;home;0,25;True", "1768467601;cart;0,5;False")).toMatchObject({
      duration: "latency",
      durationUnit: "s",
      time: "ts",
      timeUnit: "s",
      labels: ["name"],
      success: "ok",
      successValues: ["true"],
    });
    expect(
      guess("timestamp\tduration_ns\terror", "1768467600000\t2500000\tfalse", "1768467600000\t2500000\ttrue"),
    ).toMatchObject({
      duration: "duration_ns",
      durationUnit: "ns",
      timeUnit: "ms",
      success: "error",
      successValues: ["false"],
    });
  });

  test("guesses nothing where nothing tells", () => {
    expect(guess("a,b", "x,1", "y,2")).toMatchObject({ duration: "", time: "", success: "", labels: [] });
    expect(csvShape("a text\nof two lines\n")).toBeNull();
  });

  test("knows a time by how it is written, whatever the language of its name", () => {
    expect(guess("Zeit;Dauer;Seite", "15.11.2026 02:00:00;120;a", "15.11.2026 02:00:01;90;b")).toMatchObject({
      time: "Zeit",
      timeUnit: "date",
    });
  });

  test("of a column that somebody chose is of its unit or its values too", () => {
    const shape = csvShape("Zeit;Dauer;Ergebnis\n15.11.2026 02:00:00;0,25;ok\n15.11.2026 02:00:01;0,5;falsch\n");
    if (!shape) throw new Error("It is a table.");
    const chosen = (field: "duration" | "time" | "success", name: string) =>
      chooseColumn(shape, { ...bare, successValues: ["yes"] }, field, name);
    expect(chosen("duration", "Dauer")).toMatchObject({ duration: "Dauer", durationUnit: "s" });
    expect(chosen("time", "Zeit")).toMatchObject({ time: "Zeit", timeUnit: "date" });
    expect(chosen("success", "Ergebnis")).toMatchObject({ success: "Ergebnis", successValues: ["ok"] });
    expect(chosen("success", "")).toMatchObject({ success: "", successValues: ["yes"] });
  });

  test("leads to a preview that names what is wrong", () => {
    const shape = csvShape("a,b\nx,1\ny,2\n");
    const problems = (mapping: Partial<CsvMapping>) =>
      shape && mappedPreview(shape, { ...bare, duration: "", ...mapping }).problems.map(({ field }) => field);
    expect(problems({})).toContain("duration");
    expect(problems({ duration: "b" })).toEqual([]);
    expect(problems({ duration: "b", success: "a" })).toEqual(["successValues"]);
    expect(problems({ duration: "b", time: "a", timeUnit: "date" })).toEqual(["timeUnit"]);
    expect(problems({ duration: "a" })).toEqual(["duration"]);
    expect(problems({ duration: "b", labels: ["z"] })).toEqual(["labels"]);
  });
});
