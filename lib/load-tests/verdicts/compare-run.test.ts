import { describe, expect, test } from "vitest";
import { noiseFrom } from "../statistics/noise.test-data.ts";
import { compareRun } from "./compare-run.ts";
import type { LabelFigures } from "./history-figures.ts";
import { figures, label, objective, pastRuns } from "./run.test-data.ts";
import type { Objective } from "./verdict.ts";
import { defaultRule } from "./verdict-rule.ts";

const { smallestEffect } = defaultRule;

const labels = [label("GET /cart"), label("GET /search"), label("POST /login")];

function compared(now: LabelFigures[], objectives: Objective[] = [], withPercentiles = true) {
  const run = { whole: figures(), labels: now, format: "jmeter-csv" };
  return compareRun({
    run,
    smallestEffect,
    isSuite: false,
    baseline: pastRuns(10, { labels }),
    objectives,
    withPercentiles,
  });
}

const names = (comparisons: { metric: string; label: string }[]) =>
  comparisons.map(({ metric, label: name }) => `${metric} ${name}`.trim());

test("p95, errors and throughput of the whole run are judged, and what has an objective", () => {
  const asked = [objective({ metric: "p99Ms" }), objective({ label: "GET /cart" }), objective({ label: "GET /gone" })];
  expect(names(compared(labels, asked).judged)).toEqual([
    "p95Ms",
    "errorRate",
    "throughputRps",
    "p99Ms",
    "p95Ms GET /cart",
  ]);
});

test("a label that got slower without an objective is a hint, the worst first", () => {
  const now = [label("GET /cart", { p95Ms: 400 }), label("GET /search", { p95Ms: 700 }), label("POST /login")];
  const { judged, hints } = compared(now);
  expect(judged.every(({ worse }) => !worse)).toBe(true);
  expect(names(hints)).toEqual(["p95Ms GET /search", "p95Ms GET /cart"]);
});

test("what stands out nowhere is kept for the whole run, and p95 and errors of each label", () => {
  const { hints, others } = compared(labels);
  expect(hints).toEqual([]);
  expect(names(others)).toEqual([
    "p50Ms",
    "p90Ms",
    "p99Ms",
    "p999Ms",
    "meanMs",
    "maxMs",
    ...labels.flatMap(({ label: name }) => [`p95Ms ${name}`, `errorRate ${name}`]),
  ]);
});

test("without percentiles of the same kind errors and rates are still compared", () => {
  const { judged, others } = compared(labels, [], false);
  expect(names(judged)).toEqual(["errorRate", "throughputRps"]);
  expect(names(others).filter((name) => /^p\d/.test(name))).toEqual([]);
});

test("the rest of a run's many labels is not compared", () => {
  const rest = label("other (12 labels)", { p95Ms: 9000 });
  const baseline = pastRuns(10, { labels: [label("other (12 labels)")] });
  const run = { whole: figures(), labels: [rest], format: null };
  expect(
    compareRun({ run, smallestEffect, isSuite: false, baseline, objectives: [], withPercentiles: true }).hints,
  ).toEqual([]);
});

describe("three hundred labels with 5 % of noise", () => {
  const next = noiseFrom(5);
  const many = () =>
    Array.from({ length: 300 }, (_, k) => label(`GET /${k}`, { p95Ms: 280 * Math.exp(0.05 * next.normal()) }));
  const baseline = pastRuns(10).map((run) => ({ ...run, labels: many() }));

  test("give hardly a hint when nothing changed, nor a failure by an objective for all of them", () => {
    const run = { whole: figures(), labels: many(), format: "jmeter-csv" };
    const found = compareRun({
      run,
      smallestEffect,
      isSuite: false,
      baseline,
      objectives: [objective({ label: "GET *" })],
      withPercentiles: true,
    });
    expect(found.judged.filter(({ worse }) => worse).length).toBeLessThanOrEqual(1);
    const hinted = compareRun({ run, smallestEffect, isSuite: false, baseline, objectives: [], withPercentiles: true });
    expect(hinted.hints.length).toBeLessThanOrEqual(1);
  });

  test("show the one that got slower", () => {
    const labelsNow = many().map((each, k) => (k === 17 ? label("GET /17", { p95Ms: 560 }) : each));
    const run = { whole: figures(), labels: labelsNow, format: "jmeter-csv" };
    const found = compareRun({
      run,
      smallestEffect,
      isSuite: false,
      baseline,
      objectives: [objective({ label: "GET *" })],
      withPercentiles: true,
    });
    expect(found.judged[0]).toMatchObject({ label: "GET /17", worse: true });
  });
});
