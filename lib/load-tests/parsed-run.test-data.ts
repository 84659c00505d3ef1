import type { ParsedFigures, ParsedRun } from "./parsed-run.ts";
import { histogramOf } from "./statistics/histogram.ts";

type Sketch = { p95Ms: number; startedAt: Date; errorRate?: number; labels?: string[] };

/** For tests: a run of 10 minutes and 1,000 requests a label whose response times rise evenly to a given p95. */
export function sketchedRun({ p95Ms, startedAt, errorRate = 0, labels = ["GET /cart"] }: Sketch): ParsedRun {
  const times = Array.from({ length: 1000 }, (_, index) => (p95Ms * (index + 1)) / 950);
  const bucketMs = 300_000;
  const figures: ParsedFigures = {
    requests: 1000,
    failures: Math.round(1000 * errorRate),
    minMs: times[0] ?? 0,
    meanMs: p95Ms / 1.9,
    maxMs: times.at(-1) ?? 0,
    receivedBytes: 5_000_000,
    sentBytes: null,
    histogram: histogramOf(times),
    reported: [],
    series: {
      bucketMs,
      counts: [500, 500],
      failures: [0, Math.round(1000 * errorRate)],
      sumMs: null,
      minMs: null,
      maxMs: null,
      bytes: null,
      users: [10, Number.NaN],
      histograms: [histogramOf(times.slice(0, 500)), histogramOf(times.slice(500))],
      reported: null,
    },
  };
  return {
    format: "jmeter-csv",
    tool: { name: "JMeter", version: null },
    precision: "computed",
    startedAt,
    durationMs: 600_000,
    maxUsers: 10,
    whole: figures,
    labels: labels.map((label) => ({ ...figures, label })),
    errors:
      errorRate > 0
        ? [
            {
              label: labels[0] ?? "",
              code: "500",
              message: "oops",
              count: 1000 * errorRate,
              firstAt: startedAt,
              lastAt: null,
            },
          ]
        : [],
    rejected: { lines: 1, first: [{ line: 7, reason: "elapsed is not a number" }] },
    losses: [],
    thresholds: [],
  };
}
