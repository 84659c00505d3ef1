import type { ParsedSeries } from "../../parsed-run.ts";
import { countOf, dateOfMs, field } from "../json/json-fields.ts";
import { failuresOf, msAt, type Tally } from "./artillery-figures.ts";

export const periodMs = 10_000;
/** A series has a place for every ten seconds, so a period with a wrong date must not make it endless. */
const mostPeriods = (31 * 24 * 3600 * 1000) / periodMs;

/** A period of Artillery 2, ten seconds by the clock; `at` counts from the run's first one. */
export type Period = { at: number; counters: unknown; summaries: unknown };

/** What was counted in a period, of all requests or of one endpoint's. */
export type Counted = { requests: number; codes: Tally; errors: Tally };

/** In order (Artillery leaves out those without any metric); null when they are more than 31 days apart. */
export function periodsOf(intermediate: unknown[]): Period[] | null {
  // The period is a number in text.
  const timed = intermediate
    .map((period) => ({ period, start: Number(field(period, "period")) }))
    .filter(({ start }) => dateOfMs(start) !== null)
    .sort((a, b) => a.start - b.start);
  const first = timed[0]?.start ?? 0;
  const periods = timed.map(({ period, start }) => ({
    at: Math.round((start - first) / periodMs),
    counters: field(period, "counters"),
    summaries: field(period, "summaries"),
  }));
  return (periods.at(-1)?.at ?? 0) < mostPeriods ? periods : null;
}

/** The course of what `countsIn` counts and of the times that the summary `timesName` sums up; null without periods. */
export function seriesOf(
  periods: Period[],
  timesName: string,
  countsIn: (period: Period) => Counted | undefined,
): ParsedSeries | null {
  if (periods.length === 0) return null;
  const counted = laidOut(periods, countsIn);
  const times = laidOut(periods, ({ summaries }) => field(summaries, timesName));
  return {
    bucketMs: periodMs,
    counts: counted.map((counts) => counts?.requests ?? 0),
    failures: counted.map((counts) => (counts ? failuresOf(counts.requests, counts.codes, counts.errors) : 0)),
    sumMs: times.map((summary) => msAt(summary, "mean") * msAt(summary, "count")),
    minMs: times.map((summary) => msAt(summary, "min")),
    maxMs: times.map((summary) => msAt(summary, "max")),
    bytes: null,
    users: null,
    histograms: null,
    reported: {
      p50Ms: times.map((summary) => msAt(summary, "p50", "median")),
      p95Ms: times.map((summary) => msAt(summary, "p95")),
      p99Ms: times.map((summary) => msAt(summary, "p99")),
    },
  };
}

/** Bytes received in each period. */
export function bytesOf(periods: Period[]): number[] {
  const bytes = laidOut(periods, ({ counters }) => countOf(field(counters, "http.downloaded_bytes")));
  return bytes.map((count) => count ?? 0);
}

/** Virtual users at work at each period's end: those created so far less those that are done. */
export function usersOf(periods: Period[]): number[] {
  let users = 0;
  const atEnd = laidOut(periods, ({ counters }) => {
    const count = (name: string) => countOf(field(counters, `vusers.${name}`)) ?? 0;
    users += count("created") - count("completed") - count("failed");
    return Math.max(0, users);
  });
  return atEnd.map((count) => count ?? Number.NaN);
}

function laidOut<T>(periods: Period[], pick: (period: Period) => T): (T | null)[] {
  const places: (T | null)[] = Array.from({ length: (periods.at(-1)?.at ?? -1) + 1 }, () => null);
  for (const period of periods) places[period.at] = pick(period);
  return places;
}
