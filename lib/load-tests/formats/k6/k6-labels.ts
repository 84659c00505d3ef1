import type { ParsedLabel } from "../../parsed-run.ts";
import { countOf } from "../json/json-fields.ts";
import { k6Failures, k6Figures } from "./k6-figures.ts";
import type { K6Metric, K6Metrics } from "./k6-metrics.ts";

/** The label that a submetric is about: "search" for {name:search}, "method:GET" for other tags, null for all requests. */
export function k6Label(submetric: string): string | null {
  const tags = submetric.endsWith("}") ? submetric.slice(submetric.indexOf("{") + 1, -1).trim() : "";
  // k6 adds this one itself: it holds the successful ones of all requests.
  if (tags === "" || tags === "expected_response:true") return null;
  return /^(?:name|url):([^,]+)$/.exec(tags)?.[1]?.trim() ?? tags;
}

/** The labels among the submetrics: k6 keeps figures by tag only where a threshold asks for them. */
export function k6Labels(metrics: K6Metrics): ParsedLabel[] {
  return [...metrics].flatMap(([name, durations]) => {
    const label = name.startsWith("http_req_duration{") ? k6Label(name) : null;
    if (label === null) return [];
    const sibling = (base: string) => metrics.get(name.replace("http_req_duration", base));
    const failed = sibling("http_req_failed");
    const judged = failed && (failed.values.get("total") ?? sumOf(failed, "passes", "fails"));
    const requests = sibling("http_reqs")?.values.get("count") ?? durations.values.get("count") ?? judged;
    return [{ ...k6Figures(durations, countOf(requests), k6Failures(failed)), label }];
  });
}

function sumOf({ values }: K6Metric, ...names: string[]): number {
  return names.reduce((sum, name) => sum + (values.get(name) ?? 0), 0);
}
