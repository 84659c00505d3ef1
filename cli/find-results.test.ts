import { mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findResults } from "./find-results.ts";
import { resultFiles } from "./result-files.ts";

let folder: string;
const startedAt = Date.now();
const write = (name: string, text: string, at = Date.now()) => {
  writeFileSync(join(folder, name), text);
  utimesSync(join(folder, name), at / 1000, at / 1000);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "headroom-find-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("empty files are left out where others are full", () => {
  write("a_stats.csv", "1");
  write("a_failures.csv", "");
  expect(findResults(["a_*.csv", "a_stats.csv"], folder, startedAt)).toEqual([join(folder, "a_stats.csv")]);
});

test("results of an earlier run of the load test are not taken for its own", () => {
  write("a.jtl", "1", startedAt - 60_000);
  expect(() => findResults(["a.jtl"], folder, startedAt)).toThrow(
    "older than this run of the load test. Looked for a.jtl",
  );
});

test("nothing found is told with where it looked", () => {
  expect(() => findResults(["a.jtl", "b/*.csv"], folder, startedAt)).toThrow("Looked for a.jtl, b/*.csv.");
  write("a.jtl", "");
  expect(() => findResults(["a.jtl"], folder, startedAt)).toThrow("left only empty result files");
});

test("files to send are named once each, and known to be packed by their content", () => {
  write("a.csv", "1");
  write("b.csv.gz", "no gzip");
  writeFileSync(join(folder, "c.csv.gz"), Buffer.from("1f8b0800", "hex"));
  expect(resultFiles(["a.csv", "*.gz", "./a.csv"], folder)).toMatchObject([
    { name: "a.csv", bytes: 1, encoding: null },
    { name: "b.csv.gz", encoding: null },
    { name: "c.csv", encoding: "gzip" },
  ]);
});

test.each([
  ["missing.csv", "There is no file missing.csv."],
  ["*.missing", "There is no file *.missing."],
  [".", "is a folder: name the files in it."],
  ["empty.csv", "is empty: nothing was written to it."],
])("%s cannot be sent: it %s", (name, message) => {
  write("empty.csv", "");
  expect(() => resultFiles([name], folder)).toThrow(message);
});
