import type { ParsedFigures, ParsedThreshold } from "../../parsed-run.ts";
import { quantile } from "../../statistics/histogram.ts";
import { k6Thresholds } from "./k6-thresholds.ts";

/**
 * The thresholds that k6 declared, judged by the run's own figures since the file does not hold k6's verdict. Those on
 * metrics that are not among the figures are `unread`, a sentence each.
 */
export function measuredThresholds(
  declared: ReadonlyMap<string, string[]>,
  whole: ParsedFigures,
  durationMs: number,
): { thresholds: ParsedThreshold[]; unread: string[] } {
  const metrics = new Map(
    [...declared].map(([name, expressions]) => [
      name,
      { values: new Map(), thresholds: expressions.map((expression) => ({ expression, met: true })) },
    ]),
  );
  const { thresholds, unread } = k6Thresholds(metrics, () => "");
  const judged: ParsedThreshold[] = [];
  const sentences = unread.map(unjudged);
  for (const threshold of thresholds) {
    const figure = figureOf(threshold.metric, whole, durationMs);
    if (figure === null) sentences.push(unjudged(`${threshold.metric} (${threshold.expression})`));
    else judged.push({ ...threshold, met: compare(figure, threshold) });
  }
  return { thresholds: judged, unread: sentences };
}

const quantiles: Record<string, number> = { p50Ms: 0.5, p90Ms: 0.9, p95Ms: 0.95, p99Ms: 0.99, p999Ms: 0.999 };

function figureOf(metric: string, whole: ParsedFigures, durationMs: number): number | null {
  const q = Object.hasOwn(quantiles, metric) ? quantiles[metric] : undefined;
  if (q !== undefined) return whole.histogram && quantile(whole.histogram, q);
  if (metric === "meanMs") return whole.meanMs;
  if (metric === "maxMs") return whole.maxMs;
  if (metric === "errorRate")
    return whole.requests === 0 || whole.failures === null ? null : whole.failures / whole.requests;
  if (metric === "requests") return whole.requests;
  return metric === "throughputRps" && durationMs > 0 ? whole.requests / (durationMs / 1000) : null;
}

function compare(figure: number, { comparator, target }: ParsedThreshold): boolean {
  if (comparator === "<") return figure < target;
  if (comparator === "<=") return figure <= target;
  return comparator === ">" ? figure > target : figure >= target;
}

function unjudged(threshold: string): string {
  return `The threshold on ${threshold} is not taken over: the file does not tell its outcome, and it is on no figure that Headroom computes.`;
}
