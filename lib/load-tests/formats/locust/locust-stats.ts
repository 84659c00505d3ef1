import type { CountedFigures, ReportedPercentile } from "../../parsed-run.ts";
import { csvRows } from "../csv/csv-rows.ts";
import { countOf } from "../json/json-fields.ts";
import { type RejectedLines, rejectLine } from "../text/rejected-lines.ts";

/** Figures by label ("GET /home"), and of the whole run where the file has its line; series are null. */
export type LocustStats = {
  whole: CountedFigures | null;
  labels: Map<string, CountedFigures>;
  /** Of the whole run, over the time in which requests were made; null when the file does not tell. */
  requestsPerSecond: number | null;
};

type Cells = ReadonlyMap<string, string>;

/** Reads `_stats.csv`, or `_requests.csv` of Locust up to 0.12. */
export async function locustStats(path: string, rejected: RejectedLines): Promise<LocustStats> {
  const stats: LocustStats = { whole: null, labels: new Map(), requestsPerSecond: null };
  for await (const row of csvRows(path)) {
    const figures = "cells" in row ? locustFigures(row.cells, "") : row.reason;
    if (typeof figures === "string") rejectLine(rejected, row.line, figures);
    else if ("cells" in row) {
      const label = locustLabel(row.cells);
      if (label !== null) stats.labels.set(label, figures);
      else {
        stats.whole = figures;
        stats.requestsPerSecond = amountIn(row.cells, "Requests/s");
      }
    }
  }
  return stats;
}

/** Adds the percentiles of `_distribution.csv` (Locust up to 0.12), whose names are "GET /home" and "None Total". */
export async function attachDistribution(stats: LocustStats, path: string, rejected: RejectedLines): Promise<void> {
  for await (const row of csvRows(path)) {
    if (!("cells" in row)) {
      rejectLine(rejected, row.line, row.reason);
      continue;
    }
    const name = row.cells.get("Name") ?? "";
    const figures = /^(None )?(Total|Aggregated)$/.test(name) ? stats.whole : stats.labels.get(name);
    if (figures) figures.reported = percentilesIn(row.cells);
  }
}

/** "GET /home", or null for the line of the whole run ("Total" up to 0.12, later "Aggregated"). */
export function locustLabel(cells: Cells): string | null {
  const type = cells.get("Type") ?? cells.get("Method") ?? "";
  const name = cells.get("Name") ?? "";
  if (type !== "" && type !== "None") return `${type} ${name}`;
  return name === "Aggregated" || name === "Total" ? null : name;
}

/** The figures of a row whose columns start with `prefix` ("" or "Total "), or why it cannot be read. */
export function locustFigures(cells: Cells, prefix: "" | "Total "): CountedFigures | string {
  const amount = (name: string, oldName: string) => amountIn(cells, `${prefix}${name}`) ?? amountIn(cells, oldName);
  const requests = amount("Request Count", "# requests");
  const failures = amount("Failure Count", "# failures");
  if (!Number.isSafeInteger(requests) || requests === null) return "its number of requests is not a whole number";
  if (!Number.isSafeInteger(failures) || failures === null) return "its number of failures is not a whole number";
  const median = amount("Median Response Time", "Median response time");
  const contentSize = amount("Average Content Size", "Average Content Size");
  const time = (name: string, oldName: string) => (requests === 0 ? null : amount(name, oldName));
  return {
    // Locust before 0.10 counts failed requests beside the others, not among them.
    requests: Math.max(requests, failures),
    failures,
    minMs: time("Min Response Time", "Min response time"),
    meanMs: time("Average Response Time", "Average response time"),
    maxMs: time("Max Response Time", "Max response time"),
    // Locust up to 1.5 rounds the size, so that the sum is a little off.
    receivedBytes: contentSize === null ? null : countOf(Math.round(contentSize * requests)),
    sentBytes: null,
    histogram: null,
    reported: requests === 0 ? [] : reportedIn(cells, prefix, median),
    series: null,
  };
}

/** The percentiles among a row's columns ("95%", "99.9%", "99.999"), ascending; the maximum (100 %) is no percentile. */
function percentilesIn(cells: Cells): ReportedPercentile[] {
  const reported: ReportedPercentile[] = [];
  for (const name of cells.keys()) {
    const percentile = /^\d+(\.\d+)?%?$/.test(name) ? Number.parseFloat(name) : Number.NaN;
    const ms = amountIn(cells, name);
    if (percentile < 100 && ms !== null) reported.push({ percentile, ms });
  }
  return reported.sort((a, b) => a.percentile - b.percentile);
}

/** A cell as a number from 0 up; null for "N/A", an empty cell and a missing column. */
export function amountIn(cells: Cells, name: string): number | null {
  const text = cells.get(name)?.trim() ?? "";
  const value = text === "" ? Number.NaN : Number(text);
  return Number.isFinite(value) && value >= 0 ? value : null;
}

/** The history's percentiles are of a sliding window, so that of its totals only the median is one of the whole run. */
function reportedIn(cells: Cells, prefix: "" | "Total ", median: number | null): ReportedPercentile[] {
  const own = prefix === "" ? percentilesIn(cells) : [];
  return own.length > 0 || median === null ? own : [{ percentile: 50, ms: median }];
}
