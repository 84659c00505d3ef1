import { parseArgs } from "node:util";
import { findChangePoints } from "#lib/load-tests/statistics/change-points.ts";
import type { BenchResult, Measure } from "./bench-result.ts";
import { type KindName, kinds, makeSeries } from "./change-points/corpus.ts";
import { referenceAlarms } from "./change-points/reference-detector.ts";
import {
  f1Of,
  falseAlarmsIn1000,
  medianDelay,
  precisionOf,
  recallOf,
  type Score,
  scoreOf,
  sumOf,
} from "./change-points/score.ts";

type Row = { name: KindName; ours: Score; reference: Score };

const ourAlarms = (values: readonly number[]) => findChangePoints(Float64Array.from(values, Math.log));

/**
 * Our detector and the reference on series whose changes are known, each asked as runs are appended one by one.
 * `--series` is how many of each kind.
 */
export async function changePointsBench(): Promise<BenchResult> {
  const { values } = parseArgs({
    args: process.argv.slice(3),
    options: { series: { type: "string", default: "100" } },
  });
  const rows = Object.entries(kinds).map(([name, kind]): Row => {
    const series = Array.from({ length: Number(values.series) }, (_, index) => makeSeries(kind, 7_919 * index + 13));
    return { name: name as KindName, ours: scoreOf(series, ourAlarms), reference: scoreOf(series, referenceAlarms) };
  });
  const all = { ours: sumOf(rows.map(({ ours }) => ours)), reference: sumOf(rows.map(({ reference }) => reference)) };
  const took = timeOf2000();
  return {
    measures: [
      ...rows.flatMap((row) => measuresOf(kinds[row.name].title, row, limitOf(row))),
      ...measuresOf("all of it", all, "at least 0.90"),
      { what: "2,000 runs, ours", figure: `${took.toFixed(1)} ms`, wanted: "at most 25 ms" },
    ],
    json: {
      ...Object.fromEntries(rows.flatMap(({ name, ours, reference }) => figuresOf(name, { ours, reference }))),
      ...Object.fromEntries(figuresOf("all", all)),
      ms2000: took,
    },
  };
}

function measuresOf(title: string, { ours, reference }: Omit<Row, "name">, wanted?: string): Measure[] {
  const row = (who: string, score: Score, limit?: string) => ({
    what: `${title}, ${who}`,
    figure: [f1Of, precisionOf, recallOf, medianDelay, falseAlarmsIn1000].map((of) => text(of(score))).join(" "),
    wanted: limit,
  });
  return [row("ours", ours, wanted), row("reference", reference)];
}

const text = (figure: number) => (Number.isNaN(figure) ? "–" : figure.toFixed(2)).padStart(6);

/** F1, or false alarms where there is nothing to find. */
function limitOf({ name, ours, reference }: Row): string {
  if (ours.truths > 0) return `F1 at least ${f1Of(reference).toFixed(2)}`;
  return `at most ${name === "correlated" ? 5 : 2} false alarms`;
}

function figuresOf(name: string, scores: Omit<Row, "name">): [string, number][] {
  return Object.entries(scores).flatMap(([who, score]) =>
    Object.entries({
      f1: f1Of(score),
      precision: precisionOf(score),
      recall: recallOf(score),
      delay: medianDelay(score),
      falseAlarms: falseAlarmsIn1000(score),
    })
      .filter(([, figure]) => !Number.isNaN(figure))
      .map(([figure, value]): [string, number] => [`${name}.${who}.${figure}`, Math.round(value * 1000) / 1000]),
  );
}

/** The best of twenty, in ms: two histories of a thousand runs, one after the other. */
function timeOf2000(): number {
  const histories = [1, 2].flatMap((seed) => makeSeries(kinds.steps5, seed).values);
  const figures = Float64Array.from(histories, Math.log);
  const took = Array.from({ length: 20 }, () => {
    const startedAt = performance.now();
    findChangePoints(figures);
    return performance.now() - startedAt;
  });
  return Math.min(...took);
}
