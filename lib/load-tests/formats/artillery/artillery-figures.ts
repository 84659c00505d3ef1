import type { ParsedError, ParsedFigures, ParsedRun, ReportedPercentile } from "../../parsed-run.ts";
import { amountOf, countOf, entriesOf, field } from "../json/json-fields.ts";

/** Counts by response code or by error. */
export type Tally = ReadonlyMap<string, number>;

const percentiles: Record<string, number> = {
  p50: 50,
  median: 50,
  p75: 75,
  p90: 90,
  p95: 95,
  p99: 99,
  p999: 99.9,
};

/** The counts in an object, those of names that start with `prefix` under the rest of their name. */
export function tallyOf(counts: unknown, prefix = ""): Tally {
  return new Map(
    entriesOf(counts).flatMap(([name, value]) => {
      const count = name.startsWith(prefix) ? countOf(value) : null;
      return count === null ? [] : [[name.slice(prefix.length), count]];
    }),
  );
}

export function sumOf(tally: Tally): number {
  return [...tally.values()].reduce((sum, count) => sum + count, 0);
}

/** Responses that say no: a code from 400 up. */
export function refusedOf(codes: Tally): Tally {
  return new Map([...codes].filter(([code]) => Number(code) >= 400));
}

/** Failed requests; an error may come on top of a bad code, but no request fails twice. */
export function failuresOf(requests: number, codes: Tally, errors: Tally): number {
  return Math.min(requests, sumOf(refusedOf(codes)) + sumOf(errors));
}

/** Response times as Artillery sums them up, in ms; null where it had none. */
export function timesOf(summary: unknown) {
  return {
    minMs: amountOf(field(summary, "min")),
    meanMs: amountOf(field(summary, "mean")),
    maxMs: amountOf(field(summary, "max")),
    reported: percentilesOf(summary),
  } satisfies Partial<ParsedFigures>;
}

export function percentilesOf(summary: unknown): ReportedPercentile[] {
  const reported = new Map<number, number>();
  for (const [name, percentile] of Object.entries(percentiles)) {
    const ms = amountOf(field(summary, name));
    if (ms !== null) reported.set(percentile, ms);
  }
  return [...reported].map(([percentile, ms]) => ({ percentile, ms })).sort((a, b) => a.percentile - b.percentile);
}

/** One figure of a summary for a series: NaN where there is none. */
export function msAt(summary: unknown, ...names: string[]): number {
  return names.map((name) => amountOf(field(summary, name))).find((ms) => ms !== null) ?? Number.NaN;
}

/** The kinds of error among codes and errors of one label ("" for the whole run). */
export function errorsOf(label: string, codes: Tally, errors: Tally): ParsedError[] {
  const kind = (code: string, message: string, count: number) => ({
    label,
    code,
    message,
    count,
    firstAt: null,
    lastAt: null,
  });
  return [
    ...[...refusedOf(codes)].map(([code, count]) => kind(code, `Response code ${code}`, count)),
    ...[...errors].map(([code, count]) => kind(code, code, count)),
  ];
}

/** What is the same in every Artillery report; arrival rates ask for no number of users. */
export function artilleryRun() {
  return {
    format: "artillery-json",
    tool: { name: "Artillery", version: null },
    precision: "reported",
    maxUsers: null,
    rejected: { lines: 0, first: [] },
    thresholds: [],
  } satisfies Partial<ParsedRun>;
}
