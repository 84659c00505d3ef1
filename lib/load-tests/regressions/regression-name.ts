import { isMetric, metricFacts } from "../metric.ts";

type Named = { metric: string; label: string; run: { number: number }; test: { name: string } };

/** "Checkout, p95 since run 61" */
export function regressionName({ metric: stored, label, run, test }: Named): string {
  const metric = isMetric(stored) ? metricFacts[stored].name : stored;
  return `${test.name}, ${metric}${label === "" ? "" : ` of ${label}`} since run ${run.number}`;
}
