import type { LabelFigures, ReportedPercentile } from "../../parsed-run.ts";
import { countOf } from "../json/json-fields.ts";
import type { K6Metric } from "./k6-metrics.ts";

/** `http_req_failed` counts *failed* requests as "passes"; the machine-readable summary calls them "matches". */
export function k6Failures(failed: K6Metric | undefined): number | null {
  return countOf(failed?.values.get("matches") ?? failed?.values.get("passes"));
}

/** Figures by a trend such as `http_req_duration`, as far as `summaryTrendStats` asked for them. */
export function k6Figures<Requests extends number | null>(
  durations: K6Metric | undefined,
  requests: Requests,
  failures: number | null,
): LabelFigures & { requests: Requests } {
  const value = (name: string) => durations?.values.get(name) ?? null;
  return {
    requests,
    failures,
    minMs: value("min"),
    meanMs: value("avg"),
    maxMs: value("max"),
    receivedBytes: null,
    sentBytes: null,
    histogram: null,
    reported: durations ? k6Percentiles(durations) : [],
    series: null,
  };
}

/** Of "med" and "p(99.9)", ascending. */
export function k6Percentiles({ values }: K6Metric): ReportedPercentile[] {
  const reported = new Map<number, number>();
  for (const [name, ms] of values) {
    const percentile = name === "med" ? 50 : Number(/^p\(([\d.]+)\)$/.exec(name)?.[1] ?? Number.NaN);
    if (percentile < 100) reported.set(percentile, ms);
  }
  return [...reported].map(([percentile, ms]) => ({ percentile, ms })).sort((a, b) => a.percentile - b.percentile);
}
