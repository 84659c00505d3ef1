import { describe, expect, test } from "vitest";
import { noFigures } from "../metric.ts";
import type { HistoryRun } from "./history-figures.ts";
import type { RunToJudge } from "./judge-run.ts";
import { figures, judge, label, newRun, objective as o, pastRun, pastRuns } from "./run.test-data.ts";
import type { Objective } from "./verdict.ts";

const labels = [label("GET /cart"), label("POST /cart/items"), label("GET /search")];
const slowCart = [label("GET /cart", { p95Ms: 498 }), label("POST /cart/items", { p95Ms: 440 }), label("GET /search")];
const errors = o({ metric: "errorRate", target: 0.01 });
const rate = o({ metric: "throughputRps", comparator: ">=", target: 350 });
const ten = pastRuns(10);
const tenWithLabels = pastRuns(10, { labels });

type Case = [what: string, run: Partial<RunToJudge>, history: HistoryRun[], objectives: Objective[], expected: string];

const p95 = (ms: number) => ({ whole: figures({ p95Ms: ms }) });

test.each<Case>([
  ["slower", p95(412), ten, [], "p95 got 38–56 % slower than the last 10 runs."],
  ["slower than few", p95(412), pastRuns(4), [], "p95 got 34–61 % slower than the last 4 runs."],
  ["and over", p95(412), ten, [o()], "p95 got 38–56 % slower than the last 10 runs and broke its objective."],
  ["many times slower", p95(1200), ten, [], "p95 got 4–4.6 times slower than the last 10 runs."],
  ["very many times", p95(12_000), ten, [], "p95 got 40–46 times slower than the last 10 runs."],
  ["errors", { whole: figures({ errorRate: 0.049 }) }, ten, [], "Errors rose from 0 to 4.9 %."],
  [
    "errors over",
    { whole: figures({ errorRate: 0.049 }) },
    ten,
    [errors],
    "Errors rose from 0 to 4.9 % and broke their objective.",
  ],
  ["rate", { whole: figures({ throughputRps: 340 }) }, ten, [], "Throughput fell 10–20 % below the last 10 runs."],
  [
    "two figures",
    { whole: figures({ p95Ms: 412, errorRate: 0.049 }) },
    ten,
    [o()],
    "p95 got 38–56 % slower than the last 10 runs and broke its objective; errors rose from 0 to 4.9 %.",
  ],
  [
    "three figures",
    { whole: figures({ p95Ms: 412, errorRate: 0.049, throughputRps: 200 }) },
    ten,
    [],
    "p95 got 38–56 % slower than the last 10 runs; errors rose from 0 to 4.9 %; 1 more figure got worse.",
  ],
  [
    "a label",
    { labels: slowCart },
    tenWithLabels,
    [o({ label: "GET /cart" })],
    "p95 of GET /cart got 67–89 % slower than the last 10 runs and broke its objective.",
  ],
  [
    "a mean",
    { whole: figures({ meanMs: 190 }) },
    ten,
    [o({ metric: "meanMs", target: 250 })],
    "The mean response time got 49–68 % slower than the last 10 runs.",
  ],
])("worse (%s)", (_, run, history, objectives, expected) => {
  expect(judge(newRun(run), history, objectives)).toMatchObject({ status: "fail", sentence: expected });
});

test.each<Case>([
  ["one", p95(412), [], [o()], "p95 is 412 ms and broke its objective of at most 300 ms."],
  ["barely", p95(300.2), [], [o()], "p95 is 300.2 ms and broke its objective of at most 300 ms."],
  [
    "errors",
    { whole: figures({ errorRate: 0.021 }) },
    [],
    [errors],
    "Errors are 2.1 % and broke their objective of at most 1 %.",
  ],
  [
    "rate",
    { whole: figures({ throughputRps: 180 }) },
    [],
    [rate],
    "Throughput is 180/s and broke its objective of at least 350/s.",
  ],
  [
    "several, the key one first",
    p95(412),
    [],
    [o(), o({ metric: "p99Ms", target: 600, isKey: true }), errors],
    "2 of 3 objectives are broken, first p99: 640 ms instead of at most 600 ms.",
  ],
  [
    "of a label",
    {},
    [],
    [o({ label: "GET /cart" })],
    "GET /cart is missing: it has an objective, but no request in this run.",
  ],
  ["of a pattern", {}, [], [o({ label: "PUT *" })], "No label matches PUT *, which has an objective."],
  [
    "relative",
    p95(288),
    ten,
    [o({ isRelative: true, target: 1 })],
    "p95 is 288 ms and broke its objective of at most 283 ms.",
  ],
])("a broken objective (%s)", (_, run, history, objectives, expected) => {
  expect(judge(newRun(run), history, objectives)).toMatchObject({ status: "fail", sentence: expected });
});

test.each<Case>([
  ["one label", { labels: labels.slice(1) }, tenWithLabels, [], "GET /cart vanished: the last 10 runs had it."],
  [
    "two",
    { labels: labels.slice(2) },
    tenWithLabels,
    [],
    "GET /cart and POST /cart/items vanished: earlier runs had them.",
  ],
  [
    "more than are listed",
    {},
    pastRuns(4, { labels: Array.from({ length: 30 }, (_, k) => label(`GET /${k}`)) }),
    [],
    "GET /0, GET /1 and 28 more vanished: earlier runs had them.",
  ],
  ["all", {}, tenWithLabels, [], "GET /cart, POST /cart/items and 1 more vanished: earlier runs had them."],
  [
    "near",
    p95(290),
    ten,
    [o({ warnAt: 285 })],
    "p95 is 290 ms, within its objective of at most 300 ms but past the warning at 285 ms.",
  ],
  [
    "untold",
    { whole: figures({ p999Ms: null }) },
    ten,
    [o({ metric: "p999Ms" })],
    "p99.9 is unknown, so its objective is not judged: the file does not tell.",
  ],
])("a warning (%s)", (_, run, history, objectives, expected) => {
  expect(judge(newRun(run), history, objectives)).toMatchObject({ status: "warning", sentence: expected });
});

test.each<Case>([
  ["normal", {}, ten, [], "checkout is as fast as normal."],
  ["normal, under", p95(268), ten, [o()], "checkout is as fast as normal, 32 ms under its objective."],
  ["normal, one met", {}, ten, [errors], "checkout is as fast as normal and meets its objective."],
  ["normal, two met", {}, ten, [errors, rate], "checkout is as fast as normal and meets its 2 objectives."],
  ["faster", p95(220), ten, [], "p95 got 16–26 % faster than the last 10 runs."],
  ["faster, under", p95(220), ten, [o()], "p95 got 16–26 % faster than the last 10 runs, 80 ms under its objective."],
  ["no baseline, under", {}, [], [o()], "p95 is 280 ms, 20 ms under its objective."],
  ["no baseline, one met", {}, [], [errors], "The objective is met."],
  ["no baseline, three met", {}, [], [errors, rate, o({ metric: "p99Ms", target: 900 })], "All 3 objectives are met."],
  ["no baseline, two met", {}, [], [errors, rate], "Both objectives are met."],
])("a pass (%s)", (_, run, history, objectives, expected) => {
  expect(judge(newRun(run), history, objectives)).toMatchObject({ status: "pass", sentence: expected });
});

test.each<Case>([
  ["first", { number: 1 }, [], [], "First run: nothing to compare with yet."],
  ["of a branch", { branch: "feature" }, ten, [], "First run of branch feature: nothing to compare with yet."],
  ["none counts", {}, pastRuns(3, { isWorse: true }), [], "Nothing to compare with: no earlier run counts."],
  ["third", {}, pastRuns(2), [], "Too early to compare: 2 of 4 runs so far."],
  [
    "other percentiles",
    { precision: "reported" },
    ten,
    [],
    "Response times cannot be compared with those of the runs before.",
  ],
])("no baseline (%s)", (_, run, history, objectives, expected) => {
  expect(judge(newRun(run), history, objectives)).toMatchObject({ status: "no baseline", sentence: expected });
});

test("runs that vary a lot do not look as if they proved anything", () => {
  const wild = [200, 260, 300, 380].map((ms, k) => ({ ...pastRun(k + 1), ...p95(ms) }));
  expect(judge(newRun(), wild).sentence).toBe("checkout shows no slowdown, but only one of 160 % or more would show.");
});

test("what was asked for differently is said", () => {
  const asked = { users: 600, isUsersFromTool: false, ratePerSecond: null, durationMs: 600_000 };
  expect(judge(newRun({ asked }), ten).sentence).toBe(
    "Not comparable with the runs before: 600 users instead of 1,200 users, 10 min instead of 30 min.",
  );
  expect(judge(newRun({ environment: { id: "p", name: "production" } }), ten).sentence).toBe(
    "Not comparable with the runs before: in production instead of in staging.",
  );
});

test("an invalid and an empty run say so", () => {
  expect(judge(newRun({ invalidReason: "injector at 97 % CPU" }), ten).sentence).toBe(
    "Marked invalid: injector at 97 % CPU.",
  );
  expect(judge(newRun({ whole: { ...noFigures, requests: 0 } }), ten).sentence).toBe("The run holds no requests.");
});

describe("the explanation", () => {
  test.each<Case>([
    [
      "says before and after, the objective and where",
      { ...p95(412), labels: slowCart },
      tenWithLabels,
      [o()],
      "It is 412 ms, 280 before; the objective is at most 300 ms. It shows most in GET /cart and POST /cart/items.",
    ],
    [
      "says how many points more",
      { whole: figures({ errorRate: 0.049 }) },
      ten,
      [errors],
      "That is 4.9 points more than normal; the objective is at most 1 %.",
    ],
    [
      "names other broken objectives",
      { whole: figures({ p95Ms: 412 }) },
      ten,
      [o(), o({ metric: "p99Ms", target: 600 })],
      "It is 412 ms, 280 before; the objective is at most 300 ms. Also broken: p99, 640 ms instead of at most 600 ms.",
    ],
    [
      "says what could be seen",
      p95(268),
      ten,
      [o()],
      "p95 is 268 ms, −10 to +2 % against the last 10 runs. A slowdown of 6 % or more would show.",
    ],
    [
      "points at labels that got slower",
      { labels: slowCart },
      tenWithLabels,
      [],
      "p95 is 280 ms, −6 to +6 % against the last 10 runs. A slowdown of 6 % or more would show. GET /cart and POST /cart/items got slower, which alone fails no run.",
    ],
    ["counts the runs so far", {}, pastRuns(2), [o()], "No baseline yet, 2 of 4 runs."],
    ["of a first run looks ahead", {}, [], [], "Once there are 4 runs, the next one is compared with them."],
    [
      "does not repeat the first line",
      p95(290),
      ten,
      [o({ warnAt: 285 })],
      "That is −3 to +10 % against the last 10 runs. A slowdown of 6 % or more would show.",
    ],
    [
      "says what was not compared",
      { precision: "reported" },
      ten,
      [o()],
      "Its percentiles come from another kind of figures than those of the runs before, so only errors and throughput are compared.",
    ],
    [
      "says why a broken objective stands alone",
      { ...p95(412), environment: null },
      ten,
      [o()],
      "It is not compared with the runs before: in no named environment instead of in staging.",
    ],
    [
      "of a run that cannot be compared",
      { environment: null },
      ten,
      [o()],
      "Its objective is met. It takes 4 runs that were asked for the same; there is none yet.",
    ],
  ])("%s", (_, run, history, objectives, expected) => {
    expect(judge(newRun(run), history, objectives).explanation).toBe(expected);
  });
});
