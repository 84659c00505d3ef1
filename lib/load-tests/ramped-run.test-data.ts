import { sketchedRun } from "./parsed-run.test-data.ts";
import type { ParsedRun, ParsedSeries } from "./parsed-run.ts";
import { histogramOf, mergeHistograms } from "./statistics/histogram.ts";

type Ramp = { startedAt: Date; rampMs?: number; steadyMs?: number };

/** For tests: a run of 100 s, 10 requests a second. 20 s of ramp-up at `rampMs` each, then `steadyMs`. */
export function rampedRun({ startedAt, rampMs = 500, steadyMs = 100 }: Ramp): ParsedRun {
  const run = sketchedRun({ p95Ms: rampMs, startedAt });
  const series = rampedSeries((second) => (second < 20 ? rampMs : steadyMs));
  const histogram = series.histograms && mergeHistograms(series.histograms);
  const figures = { ...run.whole, minMs: steadyMs, maxMs: rampMs, histogram, series };
  return { ...run, durationMs: 100_000, whole: figures, labels: [{ ...figures, label: "GET /cart" }] };
}

function rampedSeries(ms: (second: number) => number): ParsedSeries {
  const buckets = Array.from({ length: 100 }, (_, second) => second);
  return {
    bucketMs: 1000,
    counts: buckets.map(() => 10),
    failures: buckets.map(() => 0),
    sumMs: buckets.map((second) => 10 * ms(second)),
    minMs: buckets.map(ms),
    maxMs: buckets.map(ms),
    bytes: null,
    users: buckets.map((second) => Math.min(20, second)),
    histograms: buckets.map((second) => histogramOf(Array.from({ length: 10 }, () => ms(second)))),
    reported: null,
  };
}
