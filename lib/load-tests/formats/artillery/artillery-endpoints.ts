import { limits, type ParsedLabel } from "../../parsed-run.ts";
import { coarsen } from "../figures/buckets.ts";
import { countOf, entriesOf, field } from "../json/json-fields.ts";
import { failuresOf, refusedOf, sumOf, type Tally, timesOf } from "./artillery-figures.ts";
import { type Period, seriesOf } from "./artillery-periods.ts";

/** A label with its refused responses by code and its errors. */
export type Endpoint = { label: ParsedLabel; codes: Tally; errors: Tally };

type Tallies = { codes: Map<string, number>; errors: Map<string, number> };

const timesPrefix = "plugins.metrics-by-endpoint.response_time.";
const counterName = /^plugins\.metrics-by-endpoint\.(.+)\.(codes|errors)\.(.+)$/s;

/** What Artillery's plugin metrics-by-endpoint counted; none without it. */
export function endpointsOf(aggregate: unknown, periods: Period[]): Endpoint[] {
  const summaries = field(aggregate, "summaries");
  const counted = talliesOf(field(aggregate, "counters"));
  const timed = entriesOf(summaries).flatMap(([name]) =>
    name.startsWith(timesPrefix) ? name.slice(timesPrefix.length) : [],
  );
  const byPeriod = new Map(periods.map((period) => [period, talliesOf(period.counters)]));
  return [...new Set([...counted.keys(), ...timed])].map((name) => {
    const { codes, errors } = counted.get(name) ?? noTallies();
    const times = field(summaries, `${timesPrefix}${name}`);
    const requests = requestsOf({ codes, errors }) || (countOf(field(times, "count")) ?? 0);
    const series = seriesOf(periods, `${timesPrefix}${name}`, (period) => {
      const tallies = byPeriod.get(period)?.get(name);
      return tallies && { ...tallies, requests: requestsOf(tallies) };
    });
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

/** "plugins.metrics-by-endpoint./cart.codes.200": 7, by endpoint. */
function talliesOf(counters: unknown): Map<string, Tallies> {
  const byEndpoint = new Map<string, Tallies>();
  for (const [counter, value] of entriesOf(counters)) {
    const [, name, kind, code = ""] = counterName.exec(counter) ?? [];
    const count = countOf(value);
    if (name === undefined || count === null) continue;
    const tallies = byEndpoint.get(name) ?? noTallies();
    byEndpoint.set(name, tallies);
    (kind === "codes" ? tallies.codes : tallies.errors).set(code, count);
  }
  return byEndpoint;
}

function requestsOf({ codes, errors }: Tallies): number {
  return sumOf(codes) + sumOf(errors);
}

function noTallies(): Tallies {
  return { codes: new Map(), errors: new Map() };
}
