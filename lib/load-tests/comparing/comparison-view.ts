import { percentilePoints } from "../run-view/percentile-points.ts";
import type { StoredSeries } from "../runs/stored-series.ts";
import type { ComparedRun } from "./compared-run.ts";
import { comparisonSentence } from "./comparison-sentence.ts";
import { type BetweenBy, labelRowsOf, wholeRows } from "./comparison-table.ts";
import type { ComparedMetric, Difference } from "./difference.ts";
import { differingFacts } from "./differing-facts.ts";
import { errorChanges } from "./error-changes.ts";
import { overlaidSeries } from "./overlaid-series.ts";

export type ComparisonInput = {
  /** At least two; the first is the base. */
  runs: readonly ComparedRun[];
  series: readonly (StoredSeries | null)[];
  between: BetweenBy;
  metric: ComparedMetric;
  smallestEffect: { pct: number; points: number };
};

/** All that a comparison's page shows. */
export type ComparisonView = ReturnType<typeof comparisonView>;

export function comparisonView({ runs, series, between, metric, smallestEffect }: ComparisonInput) {
  const whole = wholeRows(runs, between, smallestEffect);
  const facts = differingFacts(runs);
  const all = whole.flatMap(({ differences }) => differences);
  return {
    numbers: runs.map(({ number }) => number),
    sentence: comparisonSentence({ numbers: runs.map(({ number }) => number), whole, facts }),
    explanation: explanationOf(all, runs),
    metric,
    whole,
    labels: labelRowsOf(runs, metric, between, smallestEffect),
    facts,
    errors: errorChanges(runs).slice(0, errorsShown),
    percentiles: percentilesOf(runs),
    series: overlaidSeries(series),
    removed: removedWords(runs),
    invalid: runs.flatMap(({ number, invalidReason }) => (invalidReason === null ? [] : [{ number, invalidReason }])),
  };
}

const errorsShown = 100;

/** "Retention removed what run 3 did over time."; empty where it did not. */
function removedWords(runs: readonly ComparedRun[]): string {
  const numbers = runs.filter(({ bucketsRemovedAt }) => bucketsRemovedAt !== null).map(({ number }) => number);
  if (numbers.length === 0) return "";
  return `This test’s retention removed what ${numbers.length === 1 ? "run" : "runs"} ${numbers.join(", ")} did over time.`;
}

/** The runs' distributions at the same percentiles; runs without one have none. */
function percentilesOf(runs: readonly ComparedRun[]) {
  const points = runs.map(({ whole }) =>
    whole.histogram
      ? new Map(percentilePoints(whole.histogram, []).map(({ percentile, ms }) => [percentile, ms]))
      : null,
  );
  const known = [...new Set(points.flatMap((one) => [...(one?.keys() ?? [])]))].toSorted((a, b) => a - b);
  return {
    percentiles: known,
    runs: points.map((one) => one && known.map((percentile) => one.get(percentile) ?? null)),
  };
}

/** What the intervals hold, and what was not compared. */
function explanationOf(all: readonly Difference[], runs: readonly ComparedRun[]): string {
  const sentences = [];
  if (runs[0]?.part === "steady") sentences.push("Figures are of the steady part of each run, charts of all of it.");
  if (all.some(({ holds }) => holds === "between"))
    sentences.push("Intervals are of 95 % and hold how runs of this test differ by themselves, as its baseline shows.");
  else if (all.some(({ holds }) => holds === "within"))
    sentences.push(
      `Intervals are of 95 % and hold the noise within each run only. How much ${runs.length === 2 ? "two" : "such"} runs differ at no change is unknown: from four runs to compare with it is part of them.`,
    );
  if (all.some(({ why }) => why === "other kind"))
    sentences.push("Percentiles of different kinds are not compared: one side is computed, the other the tool's own.");
  if (all.some(({ interval, change }) => interval === null && change !== null))
    sentences.push("Where the tool reported percentiles only, nothing tells how sure a difference is.");
  return sentences.join(" ");
}
