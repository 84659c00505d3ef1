import { describe, expect, test } from "vitest";
import { noFigures } from "../metric.ts";
import { histogramOf } from "../statistics/histogram.ts";
import type { Comparison, JudgedObjective } from "../verdicts/verdict.ts";
import { changeOf, findChange, readingWord } from "./change.ts";
import { heatCells } from "./heat-cells.ts";
import { findLabelRows, labelRows } from "./label-rows.ts";
import { objectiveRows } from "./objective-rows.ts";
import { percentilePoints } from "./percentile-points.ts";
import { runSeriesView } from "./run-series.ts";
import { changeSentence, runTiles } from "./tiles.ts";

const slower: Comparison = {
  metric: "p95Ms",
  label: "",
  actual: 412,
  mean: 280,
  changePct: 47.1,
  changePoints: null,
  interval: [31.2, 58.4],
  worse: true,
  better: false,
  smallestVisible: 7,
  runs: 10,
};
const nothing = { judged: [], hints: [], others: [] };

describe("a change", () => {
  test("of a figure that can fail the run is no hint", () => {
    expect(findChange({ ...nothing, judged: [slower] }, "p95Ms")).toMatchObject({ reading: "worse", isHint: false });
    expect(findChange({ ...nothing, hints: [slower] }, "p95Ms")).toMatchObject({ isHint: true });
    expect(findChange({ ...nothing, judged: [slower] }, "p95Ms", "GET /")).toBeNull();
  });

  test("reads in the words of its metric", () => {
    const more = { ...slower, metric: "errorRate", changePct: null, changePoints: 0.11 } as const;
    expect([readingWord(changeOf(slower, false)), changeSentence(changeOf(slower, false))]).toEqual([
      "Slower",
      "47 % slower",
    ]);
    expect([readingWord(changeOf(more, false)), changeSentence(changeOf(more, false))]).toEqual([
      "More errors",
      "+0.11 points",
    ]);
    expect(changeSentence(changeOf({ ...slower, worse: false, changePct: -4 }, false))).toBe("−4 %");
  });
});

test("the tiles show six figures, the unknown ones as null", () => {
  const tiles = runTiles(
    { ...noFigures, requests: 694980, errorRate: 0.0042, p95Ms: 411.7 },
    { ...nothing, judged: [slower] },
  );
  expect(tiles.map((tile) => tile.value)).toEqual(["694,980", null, "0.42", null, "412", null]);
  expect(tiles[4]?.change?.mean).toBe(280);
});

describe("the table of labels", () => {
  const row = (label: string, p95Ms: number | null, p95Series: (number | null)[] = []) => ({
    ...noFigures,
    label,
    p95Ms,
    p95Series,
  });
  const rows = labelRows([row("GET /b", 20), row("POST /a", null), row("GET /c", 10)], null);
  const labels = (found: typeof rows) => found.map((one) => one.label);

  test("sorts by a column with unknown figures last either way", () => {
    expect(labels(findLabelRows(rows, "", { key: "p95Ms", isAscending: true }))).toEqual([
      "GET /c",
      "GET /b",
      "POST /a",
    ]);
    expect(labels(findLabelRows(rows, "", { key: "p95Ms", isAscending: false }))).toEqual([
      "GET /b",
      "GET /c",
      "POST /a",
    ]);
  });

  test("finds labels by a part of them in any case", () => {
    expect(labels(findLabelRows(rows, " get ", { key: "label", isAscending: false }))).toEqual(["GET /c", "GET /b"]);
  });

  test("draws at most thirty bars relative to the label's highest", () => {
    const series = Array.from({ length: 60 }, (_, k) => (k < 2 ? null : k));
    const spark = labelRows([row("GET /", 1, series)], null)[0]?.spark;
    expect(spark).toHaveLength(30);
    expect([spark?.[0], spark?.at(-1)]).toEqual([null, 15]);
  });
});

describe("the series over time", () => {
  const stored = {
    sumMs: null,
    minMs: null,
    maxMs: null,
    p95Ms: null,
    p99Ms: null,
    bytes: null,
    users: null,
    counts: [100, 0, 20],
    failures: [1, 0, 0],
    p50Ms: [5, null, 6],
  };

  test("count a short last bucket by its own length", () => {
    expect(runSeriesView(10_000, stored, 25_000).rate).toEqual([10, 0, 4]);
  });

  test("have no rate in a last bucket of which the run fills less than half", () => {
    expect(runSeriesView(10_000, stored, 20_050).rate).toEqual([10, 0, null]);
    expect(runSeriesView(10_000, stored, 24_000).rate).toEqual([10, 0, null]);
  });

  test("have no rate in a short last bucket in which the run only waits for its last answers", () => {
    expect(runSeriesView(10_000, { ...stored, counts: [100, 0, 0] }, 27_000).rate).toEqual([10, 0, null]);
  });

  test("have the rate of a whole bucket where the run took no time", () => {
    expect(runSeriesView(10_000, stored, 0).rate[0]).toBe(10);
  });

  test("tell unknown figures and buckets without a value apart", () => {
    const view = runSeriesView(10_000, stored, 30_000);
    expect([view.p95Ms, view.p50Ms, view.errorPct]).toEqual([null, [5, null, 6], [1, null, 0]]);
  });
});

describe("the heat map", () => {
  test("keeps every request within 60 columns and 22 rows", () => {
    const histograms = Array.from({ length: 600 }, (_, k) => histogramOf([0, 1 + k, 5000 - k]));
    const cells = heatCells(histograms, 1000);
    expect(cells?.counts).toHaveLength(60);
    expect(cells?.columnMs).toBe(10_000);
    expect(cells?.edgesMs.length).toBeLessThanOrEqual(23);
    expect(cells?.counts.flat().reduce((sum, count) => sum + count, 0)).toBe(1800);
  });

  test("of nothing is nothing", () => expect(heatCells([], 1000)).toBeNull());
});

describe("the percentiles", () => {
  test("stop where fewer than one request lies above", () => {
    const points = percentilePoints(histogramOf(Array.from({ length: 100 }, (_, k) => 100 + k)), []);
    expect(points.at(-1)?.percentile).toBe(99);
    expect(points[0]?.normal).toBeNull();
  });

  test("have the baseline's lowest, median and highest beside them", () => {
    const points = percentilePoints(histogramOf([100, 100]), [
      histogramOf([200, 200]),
      histogramOf([50, 50]),
      histogramOf([100, 100]),
    ]);
    const { low, middle, high } = points[0]?.normal ?? { low: 0, middle: 0, high: 0 };
    expect([low, middle, high].map((ms) => Math.round(ms / 10) * 10)).toEqual([50, 100, 200]);
  });
});

test.each<[Partial<JudgedObjective>, string, string | null, string | null]>([
  [{ target: 300, actual: 412 }, "≤ 300 ms", "412 ms", "37 % over"],
  [{ target: 1600, actual: 1521 }, "≤ 1,600 ms", "1,521 ms", "5 % spare"],
  [{ metric: "throughputRps", comparator: ">=", target: 380, actual: 361 }, "≥ 380/s", "361/s", "5 % short"],
  [{ metric: "errorRate", target: 0.01, actual: 0.0042 }, "≤ 1 %", "0.42 %", "58 % spare"],
  [{ metric: "errorRate", target: 0, actual: 0.01 }, "≤ 0 %", "1 %", null],
  [{ isRelative: true, target: 10, actual: 412 }, "≤ normal +10 %", "412 ms", "34 % over"],
  [{ actual: null, status: "missing" }, "≤ 300 ms", null, null],
])("the objective %j reads %s, %s, %s", (part, target, actual, room) => {
  const objective: JudgedObjective = {
    metric: "p95Ms",
    label: "",
    comparator: "<=",
    target: 300,
    warnAt: null,
    isRelative: false,
    isKey: false,
    actual: 0,
    limit: part.isRelative ? 308 : (part.target ?? 300),
    status: "pass",
    ...part,
  };
  expect(objectiveRows([objective])[0]).toMatchObject({ target, actual, room });
});

test("objectives that are not met come first", () => {
  const objective = (label: string, status: JudgedObjective["status"]): JudgedObjective => ({
    metric: "p95Ms",
    label,
    comparator: "<=",
    target: 300,
    warnAt: null,
    isRelative: false,
    isKey: false,
    actual: 1,
    limit: 300,
    status,
  });
  const rows = objectiveRows([objective("a", "pass"), objective("", "fail")]);
  expect(rows.map((row) => row.name)).toEqual(["p95, all requests", "p95, a"]);
});
