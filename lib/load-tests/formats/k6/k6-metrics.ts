import { limits } from "../../parsed-run.ts";
import { amountOf, entriesOf, field, isObject, listOf, textOf } from "../json/json-fields.ts";
import { storedText } from "../text/stored-text.ts";

/** A metric of a k6 summary: its figures by k6's own names ("avg", "p(95)", "count", "passes") and its thresholds. */
export type K6Metric = {
  values: ReadonlyMap<string, number>;
  /** k6's expression and whether it was met. */
  thresholds: { expression: string; met: boolean }[];
};

/** By name; submetrics as "http_req_duration{name:search}". */
export type K6Metrics = ReadonlyMap<string, K6Metric>;

/**
 * The metrics of any of k6's three summaries: `--summary-export` (figures beside the thresholds, where true means
 * *failed*), the data of `handleSummary` (`values`, `{ok}`), and the machine-readable one since k6 1.5 (a list).
 */
export function k6Metrics(summary: unknown): K6Metrics {
  const named = new Map<string, K6Metric>();
  for (const [name, metric] of entriesOf(field(summary, "metrics"))) named.set(stored(name), metricOf(metric));
  for (const metric of listOf(field(field(summary, "results"), "metrics"))) {
    const name = textOf(field(metric, "name"));
    if (name !== null) named.set(stored(name), metricOf(metric));
  }
  return named;
}

function metricOf(metric: unknown): K6Metric {
  const values = field(metric, "values");
  return {
    values: new Map(
      entriesOf(isObject(values) ? values : metric).flatMap(([name, value]) => {
        const amount = amountOf(value);
        return amount === null ? [] : [[name, amount]];
      }),
    ),
    thresholds: entriesOf(field(metric, "thresholds")).map(([expression, outcome]) => ({
      expression: stored(expression),
      met: isObject(outcome) ? field(outcome, "ok") === true : outcome === false,
    })),
  };
}

function stored(name: string): string {
  return storedText(name, limits.labelLength);
}
