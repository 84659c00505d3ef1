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

test.each([
  [
    difference({ change: 1, interval: [-3, 4], reading: "same" }),
    "Run 15 is as fast at p95 as run 12, within −3 to +4 %.",
  ],
  [
    difference({ change: -30, interval: [-33, -27], reading: "better" }),
    "Run 15 is 27–33 % faster at p95 than run 12.",
  ],
  [
    difference({ interval: null, holds: null, reading: "unsure" }),
    "Run 15 is 11.0 % slower at p95 than run 12, nobody knows how surely.",
  ],
  [
    difference({ change: null, interval: null, why: "other kind", reading: "unsure" }),
    "Run 15 cannot be compared at p95 with run 12: their percentiles are of different kinds.",
  ],
])("every reading has its words: %#", (p95, words) => {
  expect(comparisonSentence({ numbers: [12, 15], whole: [row("p95Ms", p95)], facts: [] })).toBe(words);
});

test("an interval too wide to tell anything says so", () => {
  const wide = difference({ change: -20, interval: [-47, 21], reading: "unsure" });
  expect(comparisonSentence({ numbers: [12, 15], whole: [row("p95Ms", wide)], facts: [] })).toBe(
    "Run 15 cannot be told from run 12 at p95, −47 to +21 %.",
  );
});

test("errors that rose are in the sentence too, and each of several runs has its clause", () => {
  const errors = difference({ unit: "points", base: 0, actual: 0.049, change: 4.9, interval: [4, 6] });
  const same = difference({ change: 1, interval: [-3, 4], reading: "same" });
  const none = difference({ unit: "points", base: 0, actual: 0, change: 0, interval: [0, 0.1], reading: "same" });
  const whole = [row("p95Ms", difference({}), same), row("errorRate", errors, none)];
  expect(comparisonSentence({ numbers: [1, 2, 3], whole, facts: [] })).toBe(
    "Run 2 is 8–14 % slower at p95 than run 1 and its errors rose from 0 to 4.9 %, run 3 is as fast at p95, within −3 to +4 %.",
  );
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
