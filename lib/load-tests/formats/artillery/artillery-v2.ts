import { limits, type ParsedRun } from "../../parsed-run.ts";
import { coarsen } from "../figures/buckets.ts";
import { topErrors } from "../figures/top-errors.ts";
import { topLabels } from "../figures/top-labels.ts";
import { amountOf, countOf, dateOfMs, field, listOf } from "../json/json-fields.ts";
import { endpointsOf } from "./artillery-endpoints.ts";
import { artilleryRun, errorsOf, failuresOf, type Tally, tallyOf, timesOf } from "./artillery-figures.ts";
import { bytesOf, type Counted, periodMs, periodsOf, seriesOf, usersOf } from "./artillery-periods.ts";

/** Artillery 2; null when the report counts no HTTP requests. */
export function parseArtilleryV2(report: unknown): ParsedRun | null {
  const aggregate = field(report, "aggregate");
  const counters = field(aggregate, "counters");
  if (countOf(field(counters, "http.requests")) === null) return null;
  const { requests, codes, errors } = countedIn(counters);
  const timedPeriods = periodsOf(listOf(field(report, "intermediate")));
  const periods = timedPeriods ?? [];
  const endpoints = endpointsOf(aggregate, periods);
  const series = seriesOf(periods, "http.response_time", (period) => countedIn(period.counters));
  const startMs = momentOf(aggregate, "firstMetricAt", "firstCounterAt", "firstHistogramAt");
  const endMs = momentOf(aggregate, "lastMetricAt", "lastCounterAt", "lastHistogramAt");
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
      series: series && coarsen({ ...series, bytes: bytesOf(periods), users: usersOf(periods) }, limits.runBuckets),
    },
    labels: topLabels(endpoints.map(({ label }) => label)),
    errors: topErrors([
      ...endpoints.flatMap((endpoint) => errorsOf(endpoint.label.label, endpoint.codes, endpoint.errors)),
      ...errorsOf(
        "",
        without(
          codes,
          endpoints.map((endpoint) => endpoint.codes),
        ),
        without(
          errors,
          endpoints.map((endpoint) => endpoint.errors),
        ),
      ),
    ]),
    losses: lossesOf(timedPeriods !== null, endpoints.length > 0),
  };
}

function countedIn(counters: unknown): Counted {
  return {
    requests: countOf(field(counters, "http.requests")) ?? 0,
    codes: tallyOf(counters, "http.codes."),
    errors: tallyOf(counters, "errors."),
  };
}

function momentOf(period: unknown, ...names: string[]): number | null {
  return names.map((name) => amountOf(field(period, name))).find((ms) => dateOfMs(ms) !== null) ?? null;
}

/** What remains of the whole's counts once those of its parts are taken off. */
function without(whole: Tally, parts: Tally[]): Tally {
  const rest = [...whole].map(([code, count]) => {
    const counted = parts.reduce((sum, part) => sum + (part.get(code) ?? 0), 0);
    return [code, count - counted] as const;
  });
  return new Map(rest.filter(([, count]) => count > 0));
}

function lossesOf(hasCourse: boolean, hasLabels: boolean): string[] {
  const losses = [
    hasCourse
      ? "Artillery reports percentiles of ten seconds each by the clock; the first and the last period are shorter."
      : "The report's periods are more than 31 days apart: the course over time is left out.",
  ];
  if (!hasLabels) losses.push("Artillery told no endpoints apart: use its metrics-by-endpoint plugin to get labels.");
  return losses;
}
