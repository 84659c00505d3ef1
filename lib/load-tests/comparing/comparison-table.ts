import { noFigures } from "../metric.ts";
import { isOtherLabel } from "../parsed-run.ts";
import type { ComparedRun, Side } from "./compared-run.ts";
import { type BetweenRuns, type ComparedMetric, comparedMetrics, type Difference, differenceOf } from "./difference.ts";

/** One figure of every run; the first run is the base. `differences` are those of the others, in their order. */
export type ComparisonRow = {
  /** A metric for the whole run, else a label. */
  name: string;
  metric: ComparedMetric;
  base: number | null;
  /** Of the base: how often the label was requested. */
  requests: number;
  differences: Difference[];
};

/** How much each figure scatters between runs at no change, by `metric label` (an empty label is the whole run). */
export type BetweenBy = ReadonlyMap<string, BetweenRuns>;

type Effect = { pct: number; points: number };

export function betweenKey(metric: string, label: string): string {
  return `${metric} ${label}`;
}

/** Every compared figure of the whole runs. */
export function wholeRows(runs: readonly ComparedRun[], between: BetweenBy, smallestEffect: Effect): ComparisonRow[] {
  return comparedMetrics.map((metric) => rowOf(runs, metric, "", ({ whole }) => whole, between, smallestEffect));
}

/** One figure of every label that any of the runs has: what got worse first, then what is requested most. */
export function labelRowsOf(
  runs: readonly ComparedRun[],
  metric: ComparedMetric,
  between: BetweenBy,
  smallestEffect: Effect,
): ComparisonRow[] {
  const labels = new Set(runs.flatMap((run) => [...run.labels.keys()]));
  return [...labels]
    .filter((label) => !isOtherLabel(label))
    .map((label) => rowOf(runs, metric, label, (run) => run.labels.get(label), between, smallestEffect))
    .sort((a, b) => rank(b) - rank(a) || b.requests - a.requests);
}

const nothing: Side = {
  figures: noFigures,
  histogram: null,
};

function rowOf(
  runs: readonly ComparedRun[],
  metric: ComparedMetric,
  label: string,
  sideOf: (run: ComparedRun) => Side | undefined,
  between: BetweenBy,
  smallestEffect: Effect,
): ComparisonRow {
  const sides = runs.map((run) => ({ ...(sideOf(run) ?? nothing), precision: run.precision }));
  const [base = { ...nothing, precision: null }, ...others] = sides;
  return {
    name: label === "" ? metric : label,
    metric,
    base: base.figures[metric],
    requests: Math.max(0, ...sides.map(({ figures }) => figures.requests ?? 0)),
    differences: others.map((actual) =>
      differenceOf({ metric, base, actual, between: between.get(betweenKey(metric, label)) ?? null, smallestEffect }),
    ),
  };
}

/** Worse, by how much; then better; then the same. */
function rank({ differences }: ComparisonRow): number {
  const weights = differences.map(({ reading, change }) =>
    reading === "worse" ? 1e6 + Math.abs(change ?? 0) : reading === "better" ? Math.abs(change ?? 0) : 0,
  );
  return Math.max(0, ...weights);
}
