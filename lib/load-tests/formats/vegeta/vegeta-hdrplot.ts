import { readFile, stat } from "node:fs/promises";
import { type ParsedRun, UnreadableFile } from "../../parsed-run.ts";
import { histogramOfQuantiles, type KnownQuantile } from "../figures/known-quantiles.ts";
import { onlyFile, type ResultFile } from "../result-file.ts";
import { type RejectedLines, rejectLine } from "../text/rejected-lines.ts";
import { vegetaReportRun } from "./vegeta-report-run.ts";

/** A table has some hundred lines. */
const maxBytes = 4 * 1024 * 1024;
const row = /^\s*(\d+(?:\.\d+)?)\s+([01](?:\.\d+)?)\s+(\d+)\s+/;

/** The run in the table that `vegeta report -type=hdrplot` printed: response time (ms), quantile, and how many were at most that. */
export async function parseVegetaHdrplot(files: ResultFile[]): Promise<ParsedRun> {
  const file = onlyFile(files, "table of vegeta hdrplot");
  if ((await stat(file.path)).size > maxBytes)
    throw new UnreadableFile(`${file.fileName} is too long for a table of vegeta hdrplot.`);
  const rejected: RejectedLines = { lines: 0, first: [] };
  const points: (KnownQuantile & { quantile: number })[] = [];
  const lines = (await readFile(file.path, "utf8")).trimEnd().split(/\r?\n/);
  for (const [k, line] of lines.entries()) {
    if (k === 0 || line.trim() === "") continue;
    const [found, ms, quantile, count] = row.exec(line) ?? [];
    const point = { ms: Number(ms), quantile: Number(quantile), count: Number(count) };
    if (found !== undefined && Number.isSafeInteger(point.count)) points.push(point);
    else rejectLine(rejected, k + 1, "it is no row of the table");
  }
  const last = points.at(-1);
  if (!last || last.count === 0)
    throw new UnreadableFile(`${file.fileName} has no row of vegeta hdrplot with a count. Did the attack run?`);
  const isCut = last.quantile < 0.999;
  const min = points.find(({ quantile }) => quantile === 0)?.ms ?? null;
  // The first row is the minimum, of which there is one at least.
  const known = points.map((point) => ({ ...point, count: Math.max(1, point.count) }));
  const run = vegetaReportRun({
    format: "vegeta-hdrplot",
    startedAt: null,
    durationMs: 0,
    requests: last.count,
    failures: null,
    minMs: min,
    meanMs: null,
    maxMs: isCut ? null : last.ms,
    receivedBytes: null,
    sentBytes: null,
    histogram: histogramOfQuantiles(known),
    reported: [],
    errors: [],
  });
  const cut = "The table ends before its last quantiles: the longest response times are missing.";
  return { ...run, rejected, losses: [...run.losses, ...(isCut ? [cut] : [])] };
}
