import type { FormatId } from "../../parsed-run.ts";
import { type FileStart, hasKeys } from "../file-start.ts";

/** What tools print at their end. It may stand in a pipeline's log, so it is looked for in all of the start. */
export function printedReport(start: FileStart): FormatId | null {
  const { text } = start;
  if (/Running \S{1,20} test @ \S/.test(text) && /\d+ threads and \d+ connections/.test(text)) return "wrk";
  if (text.includes("This is ApacheBench") || text.includes("Percentage served,Time in ms")) return "ab-text";
  if (/Summary:\s{1,20}Total:\s{1,20}[\d.]+ secs/.test(text) && text.includes("Requests/sec:")) return "hey-text";
  if (/^var\s{1,5}stats\s{0,5}=/.test(text) && text.includes('"numberOfRequests"')) return "gatling-stats";
  return printedJson(start);
}

/** JSON of a tool that prints it, at the very start or behind other lines. */
export function printedJson(start: FileStart): FormatId | null {
  if (hasKeys(start, "latencyPercentiles", "statusCodeDistribution", "summary")) return "oha-json";
  if (hasKeys(start, "connections", "pipelining", "latency", "throughput")) return "autocannon-json";
  if (hasKeys(start, "transactions", "availability", "longest_transaction")) return "siege-json";
  return null;
}

/** `global_stats.json` and `stats.json` of Gatling's report. */
export function gatlingStats(start: FileStart): FormatId | null {
  return hasKeys(start, "numberOfRequests", "meanResponseTime", "percentiles1") ? "gatling-stats" : null;
}
