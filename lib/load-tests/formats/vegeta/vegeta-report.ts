import { type ParsedError, type ParsedRun, UnreadableFile } from "../../parsed-run.ts";
import type { Histogram } from "../../statistics/histogram.ts";
import { histogramOfQuantiles } from "../figures/known-quantiles.ts";
import { amountOf, countOf, dateOfText, entriesOf, field, listOf, textOf } from "../json/json-fields.ts";
import { onlyFile, type ResultFile, readJson } from "../result-file.ts";
import { vegetaErrors } from "./vegeta-errors.ts";
import { vegetaReportRun } from "./vegeta-report-run.ts";

const nsPerMs = 1e6;

/** The run in what `vegeta report -type=json` printed, with or without `-buckets`. Times in it are ns. */
export async function parseVegetaReport(files: ResultFile[]): Promise<ParsedRun> {
  const file = onlyFile(files, "report of vegeta");
  const report = await readJson(file);
  const latencies = field(report, "latencies");
  const requests = countOf(field(report, "requests"));
  if (requests === null || requests === 0 || latencies === undefined)
    throw new UnreadableFile(`${file.fileName} is a report of vegeta without requests. Did the attack run?`);
  const ms = (name: string) => msOf(field(latencies, name));
  const reported = [50, 90, 95, 99].flatMap((percentile) => {
    const at = ms(`${percentile}th`);
    return at === null ? [] : [{ percentile, ms: at }];
  });
  const [min, max] = [ms("min"), ms("max")];
  const histogram = histogramOf(field(report, "buckets"), { requests, min, max, reported });
  const [attacked, waited] = [msOf(field(report, "duration")), msOf(field(report, "wait"))];
  return vegetaReportRun({
    format: "vegeta-report",
    startedAt: dateOfText(textOf(field(report, "earliest"))),
    durationMs: (attacked ?? 0) + (waited ?? 0),
    requests,
    failures: failuresOf(report, requests),
    minMs: min,
    meanMs: ms("mean"),
    maxMs: max,
    receivedBytes: countOf(field(field(report, "bytes_in"), "total")),
    sentBytes: countOf(field(field(report, "bytes_out"), "total")),
    histogram,
    reported,
    errors: errorsOf(report),
  });
}

function msOf(ns: unknown): number | null {
  const amount = amountOf(ns);
  return amount === null ? null : amount / nsPerMs;
}

/** By the codes, which are counted; the ratio of successes is the second best. */
function failuresOf(report: unknown, requests: number): number | null {
  const codes = codesOf(report);
  if (codes.length > 0) return codes.reduce((sum, [code, count]) => (code < 200 || code > 399 ? sum + count : sum), 0);
  const success = amountOf(field(report, "success"));
  return success === null || success > 1 ? null : Math.round(requests * (1 - success));
}

function codesOf(report: unknown): [code: number, count: number][] {
  return entriesOf(field(report, "status_codes")).flatMap(([code, value]) => {
    const count = countOf(value);
    return /^\d{1,5}$/.test(code) && count !== null ? [[Number(code), count] as [number, number]] : [];
  });
}

function errorsOf(report: unknown): ParsedError[] {
  const messages = listOf(field(report, "errors")).flatMap((error) => textOf(error) ?? []);
  return vegetaErrors(codesOf(report), messages);
}

type Known = {
  requests: number;
  min: number | null;
  max: number | null;
  reported: { percentile: number; ms: number }[];
};

/** The buckets as counts up to their upper edges, and vegeta's own percentiles, which are finer than most buckets. */
function histogramOf(buckets: unknown, { requests, min, max, reported }: Known): Histogram | null {
  const edges = entriesOf(buckets)
    .flatMap(([ns, value]) => {
      const count = countOf(value);
      return count === null || !Number.isFinite(Number(ns)) ? [] : [{ fromMs: Number(ns) / nsPerMs, count }];
    })
    .sort((a, b) => a.fromMs - b.fromMs);
  if (edges.length === 0 || min === null || max === null) return null;
  if (edges.reduce((sum, { count }) => sum + count, 0) !== requests) return null;
  let below = 0;
  const counted = edges.map(({ fromMs, count }) => {
    const point = { ms: fromMs, count: below };
    below += count;
    return point;
  });
  const known = counted.filter(({ ms }) => ms > min && ms < max);
  const percentiles = reported.map(({ percentile, ms }) => ({ ms, count: Math.ceil((percentile / 100) * requests) }));
  return histogramOfQuantiles([{ ms: min, count: 1 }, ...known, ...percentiles, { ms: max, count: requests }]);
}
