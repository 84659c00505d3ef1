import { metricFacts } from "../metric.ts";
import { readComparison } from "./comparison-query.ts";
import type { ComparedMetric } from "./difference.ts";
import { factName } from "./experiment-view.ts";

/** What a stored query shows: "Runs 12 and 15", "p95 against config.workers". */
export function comparisonWords(query: string): string {
  const read = readComparison(new URLSearchParams(query));
  if (read === null) return "A comparison";
  if (read.kind === "experiment") {
    const of = read.label === "" ? "" : ` of ${read.label}`;
    return `${metricFacts[read.metric].name}${of} against ${factName(read.fact)}`;
  }
  const [last, ...before] = read.numbers.toReversed();
  return before.length === 0 ? `Run ${last}` : `Runs ${before.toReversed().join(", ")} and ${last}`;
}

/** The address of a stored query below a test's own. */
export function comparisonPath(query: string): string {
  const isExperiment = readComparison(new URLSearchParams(query))?.kind === "experiment";
  return `/compare${isExperiment ? "/experiment" : ""}?${query}`;
}

/** "p95", "Errors", "Throughput": what a row of whole runs is called. */
export function metricName(metric: ComparedMetric): string {
  if (metric === "errorRate") return "Errors";
  return metric === "throughputRps" ? "Throughput" : metricFacts[metric].name;
}
