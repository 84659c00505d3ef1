import type { ParsedThreshold } from "../../parsed-run.ts";
import type { K6Metrics } from "./k6-metrics.ts";

const durations: Record<string, string> = {
  avg: "meanMs",
  med: "p50Ms",
  max: "maxMs",
  "p(50)": "p50Ms",
  "p(90)": "p90Ms",
  "p(95)": "p95Ms",
  "p(99)": "p99Ms",
  "p(99.9)": "p999Ms",
};

/**
 * The thresholds of a k6 summary. Those on times, failures and number of requests get Headroom's names of the metric; all
 * others keep k6's ("order_ok rate"). `unread` lists those that compare by (un)equality, which an objective cannot.
 */
export function k6Thresholds(
  metrics: K6Metrics,
  labelOf: (submetric: string) => string | null,
): { thresholds: ParsedThreshold[]; unread: string[] } {
  const thresholds: ParsedThreshold[] = [];
  const unread: string[] = [];
  for (const [name, metric] of metrics) {
    for (const { expression, met } of metric.thresholds) {
      const [, figure = "", comparator = "", target = ""] =
        /^\s*(\w+(?:\([\d.]+\))?)\s*(<=|<|>=|>)\s*([-+\d.e]+)\s*$/i.exec(expression) ?? [];
      if (!isComparator(comparator) || !Number.isFinite(Number(target))) unread.push(`${name}: ${expression}`);
      else
        thresholds.push({ ...subjectOf(name, figure, labelOf), comparator, target: Number(target), expression, met });
    }
  }
  return { thresholds, unread };
}

function subjectOf(name: string, figure: string, labelOf: (submetric: string) => string | null) {
  const label = labelOf(name);
  const base = name.replace(/\{.*$/s, "");
  const metric = label === null ? undefined : metricOf(base, figure);
  return metric === undefined ? { metric: `${name} ${figure}`, label: "" } : { metric, label: label ?? "" };
}

function metricOf(base: string, figure: string): string | undefined {
  if (base === "http_req_duration") return Object.hasOwn(durations, figure) ? durations[figure] : undefined;
  if (base === "http_req_failed") return figure === "rate" ? "errorRate" : undefined;
  if (base === "http_reqs") return figure === "count" ? "requests" : figure === "rate" ? "throughputRps" : undefined;
  return undefined;
}

function isComparator(text: string): text is ParsedThreshold["comparator"] {
  return ["<=", "<", ">=", ">"].includes(text);
}
