import fc from "fast-check";
import { expect, test } from "vitest";
import type { ComparedFacts } from "./compared-run.ts";
import { readComparison, writeComparison } from "./comparison-query.ts";
import { comparisonSentence } from "./comparison-sentence.ts";
import type { ComparisonRow } from "./comparison-table.ts";
import type { Difference } from "./difference.ts";
import { differingFacts } from "./differing-facts.ts";
import { errorChanges } from "./error-changes.ts";
import { overlaidSeries } from "./overlaid-series.ts";

const facts = (number: number, more: Partial<ComparedFacts> = {}): ComparedFacts => ({
  id: String(number),
  number,
  startedAt: new Date(0),
  durationMs: 60_000,
  revision: "",
  branch: "main",
  version: "",
  environment: "staging",
  tool: "JMeter",
  precision: "computed",
  maxUsers: 10,
  config: {},
  tags: {},
  invalidReason: null,
  bucketsRemovedAt: null,
  ...more,
});

const difference = (more: Partial<Difference>): Difference => ({
  base: 300,
  actual: 333,
  unit: "%",
  change: 11,
  interval: [8, 14],
  holds: "within",
  reading: "worse",
  why: null,
  ...more,
});
const row = (metric: ComparisonRow["metric"], ...differences: Difference[]): ComparisonRow => {
  return { name: metric, metric, base: 300, requests: 1, differences };
};

test("the sentence says by how much, and what was changed", () => {
  const runs = [
    facts(12, { config: { workers: "4" }, revision: "a1b2" }),
    facts(15, { config: { workers: "8" }, revision: "c3d4" }),
  ];
  const told = { numbers: [12, 15], whole: [row("p95Ms", difference({}))], facts: differingFacts(runs) };
  expect(comparisonSentence(told)).toBe(
    "Run 15 is 8–14 % slower at p95 than run 12; workers 4 → 8, revision a1b2 → c3d4.",
  );
});

const same = difference({ change: 1, interval: [-3, 4], reading: "same" });
const faster = difference({ change: -30, interval: [-33, -27], reading: "better" });
const unsure = difference({ change: -20, interval: [-47, 21], reading: "unsure" });
const untold = difference({ interval: null, holds: null, reading: "unsure" });
const ofOtherKind = difference({ change: null, interval: null, why: "other kind", reading: "unsure" });
const missing = difference({ change: null, interval: null, why: "missing", reading: "unsure" });
const rose = difference({ unit: "points", base: 0, actual: 0.049, change: 4.9, interval: [4, 6] });
const fell = difference({ unit: "points", base: 0.02, actual: 0, change: -2, interval: [-3, -1], reading: "better" });
const stayed = difference({ unit: "points", base: 0, actual: 0, change: 0, interval: [0, 0.1], reading: "same" });

test.each<[string, Difference, Difference, string]>([
  ["slower", difference({}), stayed, "Run 15 is 8–14 % slower at p95 than run 12."],
  ["faster", faster, stayed, "Run 15 is 27–33 % faster at p95 than run 12."],
  ["the same", same, stayed, "Run 15 is as fast at p95 as run 12, within −3 to +4 %."],
  ["too wide an interval", unsure, stayed, "Run 15 cannot be told from run 12 at p95 (−47 to +21 %)."],
  [
    "no interval",
    untold,
    stayed,
    "Run 15 is about 11 % slower at p95 than run 12 (how sure that is, the files do not tell).",
  ],
  [
    "other kinds of percentiles",
    ofOtherKind,
    stayed,
    "Run 15 cannot be compared with run 12 at p95: their percentiles are of different kinds.",
  ],
  ["no p95", missing, stayed, "Run 15 cannot be compared with run 12 at p95: not all of them tell it."],
  ["errors too", difference({}), rose, "Run 15 is 8–14 % slower at p95 than run 12, and errors rose from 0 to 4.9 %."],
  ["fewer errors", same, fell, "Run 15 is as fast at p95 as run 12, within −3 to +4 %, and errors fell from 2 to 0 %."],
])("two runs are told apart in one sentence: %s", (_, p95, errors, words) => {
  const whole = [row("p95Ms", p95), row("errorRate", errors)];
  expect(comparisonSentence({ numbers: [12, 15], whole, facts: [] })).toBe(words);
});

test.each<[string, Difference[], Difference[], string]>([
  ["all the same", [same, same], [], "Runs 2 and 3 are as fast at p95 as run 1, within −3 to +4 %."],
  [
    "none can be told",
    [difference({ interval: [-2, 35], reading: "unsure" }), difference({ interval: [-17, 15], reading: "unsure" })],
    [],
    "Runs 2 and 3 cannot be told from run 1 at p95 (−2 to +35 % and −17 to +15 %).",
  ],
  [
    "all slower",
    [difference({}), difference({ interval: [20, 30] })],
    [],
    "Run 2 is 8–14 % and run 3 20–30 % slower at p95 than run 1.",
  ],
  [
    "one of each",
    [same, faster, unsure, difference({}), ofOtherKind],
    [stayed, rose, stayed, rose, stayed],
    "Run 5 is 8–14 % slower at p95 than run 1; run 3 is 27–33 % faster; run 2 is as fast, within −3 to +4 %; run 4 cannot be told from it (−47 to +21 %); run 6 cannot be compared with it at p95: their percentiles are of different kinds. Errors rose from 0 to 4.9 % in run 3 and 4.9 % in run 5.",
  ],
  [
    "errors both ways",
    [same, same],
    [difference({ ...fell, actual: 0.03, change: 1, reading: "worse" }), fell],
    "Runs 2 and 3 are as fast at p95 as run 1, within −3 to +4 %. Errors rose from 2 to 3 % in run 2, and fell to 0 % in run 3.",
  ],
])("several runs that read alike stand together: %s", (_, p95, errors, words) => {
  const numbers = [1, ...p95.map((__, k) => k + 2)];
  const whole = [row("p95Ms", ...p95), row("errorRate", ...errors)];
  expect(comparisonSentence({ numbers, whole, facts: [] })).toBe(words);
});

test("of several runs the facts in which they differ are named, and no more than a few", () => {
  const fact = (short: string) => ({ name: short, short, values: ["1", "2", "3"] });
  const told = (...names: string[]) =>
    comparisonSentence({ numbers: [1, 2, 3], whole: [row("p95Ms", same, same)], facts: names.map(fact) });
  expect(told("version")).toMatch(/\. They differ in version\.$/);
  expect(told("version", "workers")).toMatch(/\. They differ in version and workers\.$/);
  expect(told("a", "b", "c", "d", "e")).toMatch(/\. They differ in a, b, c and 2 more facts\.$/);
});

test("facts that are the same are not told, and one that a run lacks is unknown", () => {
  const found = differingFacts([
    facts(1, { config: { a: "1", b: "2" } }),
    facts(2, { config: { a: "1" }, precision: "reported" }),
  ]);
  expect(found.map(({ name, values }) => [name, ...values])).toEqual([
    ["config.b", "2", null],
    ["percentiles", "from every request", "as the tool reported"],
  ]);
});

test("errors are new, gone, or stay", () => {
  const error = (message: string, count: number) => ({ label: "GET /", code: "500", message, count });
  const found = errorChanges([
    { errors: [error("old", 3), error("both", 1)] },
    { errors: [error("both", 9), error("new", 2)] },
  ]);
  expect(found.map(({ message, what, counts }) => [message, what, ...counts])).toEqual([
    ["new", "new", 0, 2],
    ["old", "gone", 3, 0],
    ["both", "stays", 1, 9],
  ]);
});

test("a comparison is read from the address as it was written", () => {
  const word = fc.string({ minLength: 1, maxLength: 40, unit: "grapheme" }).filter((text) => !text.includes("\0"));
  const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 999_999_999 }), { minLength: 1, maxLength: 8 });
  const metric = fc.constantFrom("p95Ms", "p50Ms", "errorRate") as fc.Arbitrary<"p95Ms">;
  const runs = fc.record({ kind: fc.constant("runs" as const), numbers, metric });
  const experiment = fc.record({
    kind: fc.constant("experiment" as const),
    fact: fc.record({ of: fc.constantFrom("config", "tags") as fc.Arbitrary<"config">, key: word }),
    metric,
    label: fc.oneof(fc.constant(""), word),
    branch: fc.option(word, { nil: undefined }),
    environment: fc.option(word, { nil: undefined }),
  });
  fc.assert(
    fc.property(fc.oneof(runs, experiment), (query) => {
      expect(readComparison(new URLSearchParams(writeComparison(query)))).toEqual(query);
    }),
  );
});

test("ticked runs are compared from the oldest on; what is no run is none", () => {
  expect(readComparison(new URLSearchParams("run=15&run=12"))).toMatchObject({ numbers: [12, 15] });
  expect(readComparison(new URLSearchParams("runs=15,12,15,x,-1,0"))).toMatchObject({ numbers: [15, 12] });
  expect(readComparison(new URLSearchParams("runs="))).toBeNull();
});

test("series of different buckets lie on one time since each start", () => {
  const stored = (bucketMs: number, counts: number[], p95: number[]) => ({
    bucketMs,
    histograms: null,
    figures: {
      counts,
      failures: counts.map(() => 1),
      sumMs: null,
      minMs: null,
      maxMs: null,
      p50Ms: null,
      p99Ms: null,
      bytes: null,
      users: null,
      p95Ms: p95,
    },
  });
  const found = overlaidSeries([
    stored(1000, [10, 30, 20, 20, 5], [100, 200, 100, 100, 50]),
    null,
    stored(2000, [10, 10], [5, 7]),
  ]);
  expect(found).toMatchObject({ bucketMs: 2000, buckets: 3 });
  expect(found?.runs[0]?.p95Ms).toEqual([175, 100, 50]);
  expect(found?.runs[0]?.rate).toEqual([20, 20, null]);
  expect(found?.runs[1]).toBeNull();
  expect(found?.runs[2]?.p95Ms).toEqual([5, 7, null]);
});

test("a configuration value called like something that every object has is that of the runs which tell it", () => {
  const found = differingFacts([facts(1), facts(2, { config: { constructor: "7" }, tags: { toString: "x" } })]);
  expect(found.map(({ name, values }) => [name, values])).toEqual([
    ["config.constructor", [null, "7"]],
    ["tag.toString", [null, "x"]],
  ]);
});
