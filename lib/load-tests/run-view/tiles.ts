import { changeText, numberText } from "#lib/shared/number-text.ts";
import { type Figures, type Metric, metricFacts } from "../metric.ts";
import { metricNumber } from "../metric-text.ts";
import type { JudgedPart } from "../verdicts/judged-part.ts";
import { type Change, type Comparisons, findChange, readingWord } from "./change.ts";

export type Tile = {
  metric: Metric;
  name: string;
  /** Null: the file does not tell it. */
  value: string | null;
  unit: string;
  change: Change | null;
};

const tileNames: [Metric, string][] = [
  ["requests", "Requests"],
  ["throughputRps", "Throughput"],
  ["errorRate", "Errors"],
  ["p50Ms", "p50"],
  ["p95Ms", "p95"],
  ["p99Ms", "p99"],
];

/** The six figures that a run page opens with, each with its change against normal. */
export function runTiles(figures: Figures, comparisons: Comparisons): Tile[] {
  return tileNames.map(([metric, name]) => {
    const value = figures[metric];
    const text = value === null ? null : metricNumber(metric, value);
    return { metric, name, value: text, unit: metricFacts[metric].unit, change: findChange(comparisons, metric) };
  });
}

const none: Comparisons = { judged: [], hints: [], others: [] };

/** The tiles of both parts; changes are shown with those that the verdict used. */
export function tilesByPart(whole: Figures, steady: Figures, comparisons: Comparisons, used: JudgedPart) {
  const of = (figures: Figures, part: JudgedPart) => runTiles(figures, part === used ? comparisons : none);
  return { whole: of(whole, "whole"), steady: of(steady, "steady"), used };
}

/** "47 % slower" where it counts, "−4 %" or "+0.11 points" where it is within the noise. */
export function changeSentence(change: Change): string {
  if (change.unit === "points") return `${changeText(change.change, 2)} points`;
  if (change.reading === "same") return `${changeText(change.change)} %`;
  return `${numberText(Math.abs(change.change))} % ${readingWord(change).toLowerCase()}`;
}
