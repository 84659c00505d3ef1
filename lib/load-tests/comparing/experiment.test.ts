import { expect, test } from "vitest";
import { type ExperimentRun, experimentFacts, experimentOf, numberOf } from "./experiment.ts";
import { experimentSentence } from "./experiment-sentence.ts";

const run = (number: number, config: Record<string, string>, value: number | null, tags = {}): ExperimentRun => ({
  number,
  startedAt: new Date(number * 86_400_000),
  config,
  tags,
  environment: "staging",
  branch: "main",
  version: "",
  revision: "",
  value,
  part: "whole",
});

test("numbers lie on an axis in their order, words side by side", () => {
  const runs = ["16", "4", "8"].map((workers, k) => run(k, { workers, size: `m${k}` }, 100 + k));
  expect(experimentOf(runs, "config.workers", "p95Ms")).toMatchObject({
    axis: "linear",
    groups: [{ text: "4" }, { text: "8" }, { text: "16" }],
  });
  expect(experimentOf(runs, "config.size", "p95Ms").axis).toBe("words");
  const wide = ["1", "10", "1000"].map((pool, k) => run(k, { pool }, 100));
  expect(experimentOf(wide, "config.pool", "p95Ms").axis).toBe("log");
});

test("each value has the mean of its runs, with an interval from two runs on", () => {
  const runs = [run(1, { w: "4" }, 100), run(2, { w: "4" }, 121), run(3, { w: "8" }, 90)];
  const [four, eight] = experimentOf(runs, "config.w", "p95Ms").groups;
  expect(four?.mean).toBeCloseTo(110);
  // t(0.975, 1) = 12.706; s = ln(1.21)/√2: the half width is 12.706 · 0.1348 / √2 = 1.211.
  expect(Math.log((four?.interval?.[1] ?? 1) / 110)).toBeCloseTo(1.211, 2);
  expect(eight).toMatchObject({ runs: 1, mean: 90, interval: null });
});

test("runs without the fact or the figure are counted as left out", () => {
  const runs = [run(1, { w: "4" }, 100), run(2, {}, 100), run(3, { w: "4" }, null)];
  expect(experimentOf(runs, "config.w", "p95Ms")).toMatchObject({ leftOut: 2, points: [{ number: 1 }] });
});

test("what else varied is told, and what always changes with the fact first", () => {
  const runs = [
    run(1, { w: "4", pool: "10", instance: "a" }, 1),
    run(2, { w: "4", pool: "10", instance: "b" }, 1),
    run(3, { w: "8", pool: "20", instance: "a" }, 1),
    run(4, { w: "8", pool: "20", instance: "a" }, 1),
  ];
  expect(experimentOf(runs, "config.w", "p95Ms").alsoDiffers).toEqual([
    { name: "config.pool", runs: 2, of: 4, usual: "10", isBound: true },
    { name: "config.instance", runs: 1, of: 4, usual: "a", isBound: false },
  ]);
});

test("only facts with two values can be experimented by", () => {
  expect(experimentFacts([run(1, { w: "4", x: "1" }, 1), run(2, { w: "8", x: "1" }, 1, { os: "a" })])).toEqual([
    { name: "config.w", values: 2 },
  ]);
});

test.each([
  ["4", 4],
  ["0.5", 0.5],
  ["1e3", 1000],
  ["m5.large", null],
  ["", null],
  ["0x10", null],
])("%j is %j", (text, value) => expect(numberOf(text)).toBe(value));

test("the sentence says which value is best, and how surely", () => {
  const sure = [100, 101, 102].map((p95, k) => run(k, { w: "8" }, p95));
  const slow = [200, 201, 202].map((p95, k) => run(9 + k, { w: "4" }, p95));
  const say = (runs: ExperimentRun[]) =>
    experimentSentence("config.w", "", "p95Ms", experimentOf(runs, "config.w", "p95Ms"));
  expect(say([...slow, ...sure])).toBe("p95 is lowest with config.w = 8: 101 ms, against 201 ms with 4.");
  expect(say([...slow, run(20, { w: "8" }, 100)])).toContain("from too few runs to be sure");
  expect(say(sure)).toContain("nothing to compare");
  expect(say([])).toContain("No run tells both");
});
