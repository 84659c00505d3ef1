import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isLike, listMatches } from "./list-matches.ts";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "headroom-match-"));
  mkdirSync(join(folder, "out/deep"), { recursive: true });
  for (const name of ["a.csv", "b.csv", "b.jtl", "[x].csv", "out/c.csv", "out/deep/d.csv", ".e.csv"])
    writeFileSync(join(folder, name), "1");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ["*.csv", ["[x].csv", "a.csv", "b.csv"]],
  ["b.*", ["b.csv", "b.jtl"]],
  ["?.csv", ["a.csv", "b.csv"]],
  ["**/*.csv", ["[x].csv", "a.csv", "b.csv", "out/c.csv", "out/deep/d.csv"]],
  ["out/*.csv", ["out/c.csv"]],
  ["./o*/c.csv", ["out/c.csv"]],
  ["[x].csv", ["[x].csv"]],
  ["out/../a.csv", ["a.csv"]],
  ["z*.csv", []],
  ["z.csv", []],
])("%s means %s", (pattern, names) => {
  expect(listMatches(pattern, folder)).toEqual(names.map((name) => join(folder, name)));
});

test("a pattern may be absolute", () => {
  expect(listMatches(join(folder, "out/*.csv"), "/")).toEqual([join(folder, "out/c.csv")]);
});

test.each([
  ["a*b*c", "abbc", true],
  ["a*b*c", "acb", false],
  ["*", "anything", true],
  ["ab*ab", "ab", false],
  ["ab*ab", "abab", true],
  ["*.csv", ".csv", false],
])("%s matches %s: %s", (pattern, name, matches) => {
  expect(isLike(pattern, name)).toBe(matches);
});
