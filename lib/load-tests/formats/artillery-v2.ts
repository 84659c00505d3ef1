import { limits, type ParsedLabel, type ParsedRun, type ParsedSeries } from "../parsed-run.ts";
import {
  artilleryRun,
  errorsOf,
  failuresOf,
  msAt,
  refusedOf,
  sumOf,
  type Tally,
  tallyOf,
  timesOf,
} from "./artillery-figures.ts";
import { coarsen } from "./buckets.ts";
import { amountOf, countOf, dateOfMs, entriesOf, field, listOf } from "./json-fields.ts";
import { topErrors } from "./top-errors.ts";
import { topLabels } from "./top-labels.ts";

const periodMs = 10_000;
/** A series has a place for every ten seconds, so a period with a wrong date must not make it endless. */
const longestRunPeriods = (31 * 24 * 3600 * 1000) / periodMs;
const endpoints = "plugins.metrics-by-endpoint.";
const endpointTimes = `${endpoints}response_time.`;

/** A period of ten seconds by the clock: which one after the run's first, its counters and summaries. */
type Period = { at: number; counters: unknown; summaries: unknown };

/** Artillery 2; null when the report counts no HTTP requests. */
export function parseArtilleryV2(report: unknown): ParsedRun | null {
  const aggregate = field(report, "aggregate");
  const counters = field(aggregate, "counters");
  const requests = countOf(field(counters, "http.requests"));
  if (requests === null) return null;
  const codes = tallyOf(counters, "http.codes.");
  const errors = tallyOf(counters, "errors.");
  const allPeriods = periodsOf(listOf(field(report, "intermediate")));
  const isTooLong = (allPeriods.at(-1)?.at ?? 0) > longestRunPeriods;
  const periods = isTooLong ? [] : allPeriods;
  const startMs = momentOf(aggregate, ["firstMetricAt", "firstCounterAt", "firstHistogramAt"]);
  const endMs = momentOf(aggregate, ["lastMetricAt", "lastCounterAt", "lastHistogramAt"]);
  const labels = endpointsOf(aggregate, periods);
  const whole = seriesOf(periods, "http.response_time", (period) => {
    const sent = countOf(field(period, "http.requests")) ?? 0;
    return { requests: sent, codes: tallyOf(period, "http.codes."), errors: tallyOf(period, "errors.") };
  });
  return {
    ...artilleryRun(),
    startedAt: dateOfMs(startMs),
    durationMs: startMs !== null && endMs !== null && endMs > startMs ? endMs - startMs : periods.length * periodMs,
    whole: {
      requests,
      failures: failuresOf(requests, codes, errors),
      ...timesOf(field(field(aggregate, "summaries"), "http.response_time")),
      receivedBytes: countOf(field(counters, "http.downloaded_bytes")),
      sentBytes: null,
      histogram: null,
      series: whole && coarsen({ ...whole, bytes: bytesOf(periods), users: usersOf(periods) }, limits.runBuckets),
    },
    labels: topLabels(labels.map(({ label }) => label)),
    errors: topErrors([
      ...labels.flatMap(({ label, codes: own, errors: ownErrors }) => errorsOf(label.label, own, ownErrors)),
      ...errorsOf(
        "",
        lessThan(
          codes,
          labels.map((endpoint) => endpoint.codes),
        ),
        lessThan(
          errors,
          labels.map((endpoint) => endpoint.errors),
        ),
      ),
    ]),
    losses: [
      "Artillery reports percentiles of ten seconds each by the clock; the first and the last period are shorter.",
      ...(isTooLong ? ["The report's periods are more than 31 days apart: the course over time is left out."] : []),
      ...(labels.length === 0
        ? ["Artillery told no endpoints apart: use its metrics-by-endpoint plugin to get labels."]
        : []),
    ],
  };
}

function momentOf(period: unknown, names: string[]): number | null {
  const moments = names.map((name) => amountOf(field(period, name))).filter((ms) => dateOfMs(ms) !== null);
  return moments[0] ?? null;
}

/** In order, a place for every ten seconds; Artillery leaves out those without any metric. */
function periodsOf(intermediate: unknown[]): Period[] {
  // The period is a number in text.
  const timed = intermediate
    .map((period) => ({ period, start: Number(field(period, "period")) }))
    .filter(({ start }) => dateOfMs(start) !== null)
    .sort((a, b) => a.start - b.start);
  const first = timed[0]?.start ?? 0;
  return timed.map(({ period, start }) => ({
    at: Math.round((start - first) / periodMs),
    counters: field(period, "counters"),
    summaries: field(period, "summaries"),
  }));
}

type Counted = { requests: number; codes: Tally; errors: Tally };

function seriesOf(periods: Period[], timesName: string, countsIn: (counters: unknown) => Counted): ParsedSeries | null {
  if (periods.length === 0) return null;
  const counted = laidOut(periods, ({ counters }) => countsIn(counters));
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

function laidOut<T>(periods: Period[], pick: (period: Period) => T): (T | null)[] {
  const places: (T | null)[] = Array.from({ length: (periods.at(-1)?.at ?? -1) + 1 }, () => null);
  for (const period of periods) places[period.at] = pick(period);
  return places;
}

function bytesOf(periods: Period[]): number[] {
  return laidOut(periods, ({ counters }) => countOf(field(counters, "http.downloaded_bytes"))).map(
    (bytes) => bytes ?? 0,
  );
}

/** Virtual users at work at each period's end: those created so far less those that are done. */
function usersOf(periods: Period[]): number[] {
  let users = 0;
  return laidOut(periods, ({ counters }) => {
    const count = (name: string) => countOf(field(counters, `vusers.${name}`)) ?? 0;
    users += count("created") - count("completed") - count("failed");
    return Math.max(0, users);
  }).map((atEnd) => atEnd ?? Number.NaN);
}

type Endpoint = { label: ParsedLabel; codes: Tally; errors: Tally };

/** What the plugin metrics-by-endpoint counted: "plugins.metrics-by-endpoint./cart.codes.200". */
function endpointsOf(aggregate: unknown, periods: Period[]): Endpoint[] {
  const counters = field(aggregate, "counters");
  const summaries = field(aggregate, "summaries");
  const names = new Set([
    ...entriesOf(counters).flatMap(
      ([name]) => /^plugins\.metrics-by-endpoint\.(.+)\.codes\.\d+$/s.exec(name)?.[1] ?? [],
    ),
    ...entriesOf(summaries).flatMap(([name]) =>
      name.startsWith(endpointTimes) ? name.slice(endpointTimes.length) : [],
    ),
  ]);
  return [...names].map((name) => {
    const countsIn = (period: unknown): Counted => {
      const codes = tallyOf(period, `${endpoints}${name}.codes.`);
      const errors = tallyOf(period, `${endpoints}${name}.errors.`);
      return { requests: sumOf(codes) + sumOf(errors), codes, errors };
    };
    const { codes, errors, ...counted } = countsIn(counters);
    const times = field(summaries, `${endpointTimes}${name}`);
    const requests = counted.requests || (countOf(field(times, "count")) ?? 0);
    const series = seriesOf(periods, `${endpointTimes}${name}`, countsIn);
    const label = {
      label: name,
      requests,
      failures: failuresOf(requests, codes, errors),
      ...timesOf(times),
      receivedBytes: null,
      sentBytes: null,
      histogram: null,
      series: series && coarsen(series, limits.labelBuckets),
    };
    return { label, codes: refusedOf(codes), errors };
  });
}

/** What remains of the whole's counts once those of its parts are taken off. */
function lessThan(whole: Tally, parts: Tally[]): Tally {
  const rest = [...whole].map(([code, count]) => {
    const counted = parts.reduce((sum, part) => sum + (part.get(code) ?? 0), 0);
    return [code, count - counted] as const;
  });
  return new Map(rest.filter(([, count]) => count > 0));
}
