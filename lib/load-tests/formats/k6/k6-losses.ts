import type { ParsedLabel } from "../../parsed-run.ts";
import { k6Percentiles } from "./k6-figures.ts";
import type { K6Metrics } from "./k6-metrics.ts";

/** What a k6 summary does not tell, and how to make k6 tell it. `unread` are thresholds that could not be taken over. */
export function k6Losses(metrics: K6Metrics, labels: ParsedLabel[], unread: string[]): string[] {
  const losses = ["A k6 summary holds no course over time and not why requests failed. Upload --out json to see both."];
  const durations = metrics.get("http_req_duration");
  const percentiles = durations ? k6Percentiles(durations).map(({ percentile }) => percentile) : [];
  const missing = [50, 95, 99].filter((percentile) => !percentiles.includes(percentile));
  if (missing.length > 0)
    losses.push(
      `The summary does not hold ${missing.map((percentile) => `p${percentile}`).join(", ")}: ` +
        'run k6 with --summary-trend-stats="avg,min,med,max,p(90),p(95),p(99),count".',
    );
  if (labels.length === 0)
    losses.push("k6 sums up by label only where a threshold asks for it, such as http_req_duration{name:search}.");
  const uncounted = labels.filter(({ requests }) => requests === null).map(({ label }) => label);
  if (uncounted.length > 0)
    losses.push(
      `How many requests ${uncounted.slice(0, 5).join(", ")} had is unknown: add count to --summary-trend-stats.`,
    );
  const unjudged = labels.filter(({ failures }) => failures === null).map(({ label }) => label);
  if (unjudged.length > 0)
    losses.push(
      `How many requests of ${unjudged.slice(0, 5).join(", ")} failed is unknown: add a threshold on http_req_failed for it.`,
    );
  if (!metrics.has("http_req_failed")) losses.push("No http_req_failed: how many requests failed is unknown.");
  if (unread.length > 0) losses.push(`Thresholds that cannot be taken over: ${unread.slice(0, 5).join("; ")}.`);
  return losses;
}
