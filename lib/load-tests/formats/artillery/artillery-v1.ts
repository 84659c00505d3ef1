import { limits, type ParsedRun, type ParsedSeries } from "../../parsed-run.ts";
import { coarsen } from "../figures/buckets.ts";
import { topErrors } from "../figures/top-errors.ts";
import { amountOf, countOf, dateOfMs, dateOfText, field, listOf, textOf } from "../json/json-fields.ts";
import { artilleryRun, errorsOf, failuresOf, msAt, tallyOf, timesOf } from "./artillery-figures.ts";

const usualPeriodMs = 10_000;

/** Artillery up to 1.7, whose `timestamp` is the end of a period; null when the report counts no requests. */
export function parseArtilleryV1(report: unknown): ParsedRun | null {
  const aggregate = field(report, "aggregate");
  const periods = listOf(field(report, "intermediate"));
  const requests = requestsOf(aggregate);
  if (requests === null) return null;
  const codes = tallyOf(field(aggregate, "codes"));
  const errors = tallyOf(field(aggregate, "errors"));
  const rate = amountOf(field(field(aggregate, "rps"), "mean"));
  const durationMs = rate ? (requests / rate) * 1000 : periods.length * usualPeriodMs;
  const end = dateOfText(textOf(field(aggregate, "timestamp")));
  return {
    ...artilleryRun(),
    startedAt: end && dateOfMs(end.getTime() - durationMs),
    durationMs,
    whole: {
      requests,
      failures: failuresOf(requests, codes, errors),
      ...timesOf(field(aggregate, "latency")),
      receivedBytes: null,
      sentBytes: null,
      histogram: null,
      series: periods.length > 0 ? coarsen(seriesOf(periods), limits.runBuckets) : null,
    },
    labels: [],
    errors: topErrors(errorsOf("", codes, errors)),
    losses: [
      "Artillery 1 reports percentiles of ten seconds each and of the whole, no mean, no bytes.",
      "Artillery 1 does not tell endpoints apart: there are no labels.",
    ],
  };
}

/** Requests that were sent; those that Artillery still waits for at a period's end count in that period. */
function requestsOf(period: unknown): number | null {
  const completed = countOf(field(period, "requestsCompleted"));
  const sent = countOf(field(field(period, "rps"), "count"));
  return completed === null ? sent : Math.max(completed, sent ?? 0);
}

function seriesOf(periods: unknown[]): ParsedSeries {
  const latencies = periods.map((period) => field(period, "latency"));
  return {
    bucketMs: periodMsOf(periods),
    counts: periods.map((period) => requestsOf(period) ?? 0),
    failures: periods.map((period) =>
      failuresOf(requestsOf(period) ?? 0, tallyOf(field(period, "codes")), tallyOf(field(period, "errors"))),
    ),
    sumMs: null,
    minMs: latencies.map((latency) => msAt(latency, "min")),
    maxMs: latencies.map((latency) => msAt(latency, "max")),
    bytes: null,
    users: periods.some((period) => countOf(field(period, "concurrency")))
      ? periods.map((period) => countOf(field(period, "concurrency")) ?? Number.NaN)
      : null,
    histograms: null,
    reported: {
      p50Ms: latencies.map((latency) => msAt(latency, "median")),
      p95Ms: latencies.map((latency) => msAt(latency, "p95")),
      p99Ms: latencies.map((latency) => msAt(latency, "p99")),
    },
  };
}

/** The distance of two full periods; the last one may be shorter. */
function periodMsOf(periods: unknown[]): number {
  const [first, second] = periods.map((period) => dateOfText(textOf(field(period, "timestamp"))));
  if (periods.length < 3 || !first || !second) return usualPeriodMs;
  const seconds = Math.round((second.getTime() - first.getTime()) / 1000);
  return seconds > 0 && seconds <= 3600 ? seconds * 1000 : usualPeriodMs;
}
