import { limits, type ParsedFigures, type ParsedSeries } from "../parsed-run.ts";
import { coarsen, niceBucketMs } from "./buckets.ts";
import { csvRows } from "./csv-rows.ts";
import { dateOfMs } from "./json-fields.ts";
import { amountIn, locustFigures, locustLabel, percentilesIn } from "./locust-stats.ts";
import { type RejectedLines, rejectLine } from "./rejected-lines.ts";

/** The course of the run, and its totals as the last lines tell them. Labels only with `--csv-full-history`. */
export type LocustHistory = {
  startedAt: Date | null;
  durationMs: number;
  maxUsers: number | null;
  /** A counter went back: `--reset-stats`, or a second run in the same file. */
  hasReset: boolean;
  whole: ParsedFigures | null;
  labels: Map<string, ParsedFigures>;
};

/** One line: totals up to `second`, percentiles of the ten seconds before it. */
type Snapshot = {
  second: number;
  totals: ParsedFigures;
  users: number | null;
  p50Ms: number;
  p95Ms: number;
  p99Ms: number;
};

const longestRunSeconds = 366 * 24 * 3600;

/** Reads `_stats_history.csv`. */
export async function locustHistory(path: string, rejected: RejectedLines): Promise<LocustHistory> {
  const wholes: Snapshot[] = [];
  const byLabel = new Map<string, Snapshot[]>();
  let first: number | null = null;
  for await (const row of csvRows(path)) {
    const snapshot = "cells" in row ? snapshotOf(row.cells) : row.reason;
    if (typeof snapshot === "string") rejectLine(rejected, row.line, snapshot);
    else if ("cells" in row) {
      first ??= snapshot.second;
      const label = locustLabel(row.cells);
      if (snapshot.second < first || snapshot.second - first > longestRunSeconds)
        rejectLine(rejected, row.line, "Its time is before the first line's or more than a year behind it.");
      else if (label === null) wholes.push(snapshot);
      else {
        const snapshots = byLabel.get(label);
        if (snapshots) snapshots.push(snapshot);
        else byLabel.set(label, [snapshot]);
      }
    }
  }
  const start = first ?? 0;
  const last = [wholes, ...byLabel.values()].flat().reduce((latest, { second }) => Math.max(latest, second), start);
  const frame = { start, bucketMs: bucketMsOf(wholes, last - start), length: 0 };
  frame.length = Math.max(1, Math.ceil(((last - start) * 1000) / frame.bucketMs));
  const users = wholes.flatMap((snapshot) => snapshot.users ?? []);
  return {
    startedAt: dateOfMs(first === null ? null : first * 1000),
    durationMs: (last - start) * 1000,
    maxUsers:
      users.length > 0
        ? Math.min(
            users.reduce((most, count) => Math.max(most, count)),
            2 ** 31 - 1,
          )
        : null,
    hasReset: wholes.some(({ totals }, k) => totals.requests < (wholes[k - 1]?.totals.requests ?? 0)),
    whole: figuresOf(wholes, frame, limits.runBuckets),
    labels: new Map(
      [...byLabel].flatMap(([label, snapshots]) => {
        const figures = figuresOf(snapshots, frame, limits.labelBuckets);
        return figures ? [[label, figures]] : [];
      }),
    ),
  };
}

type Frame = { start: number; bucketMs: number; length: number };

function snapshotOf(cells: ReadonlyMap<string, string>): Snapshot | string {
  const second = amountIn(cells, "Timestamp");
  if (second === null || dateOfMs(second * 1000) === null) return "Its timestamp is no time in seconds since 1970.";
  const totals = locustFigures(cells, "Total ");
  if (typeof totals === "string") return totals;
  const percentiles = percentilesIn(cells);
  // Before its window has filled, Locust writes zeros for everything that it does not know yet.
  const isEmpty = percentiles.every(({ ms }) => ms === 0) && (amountIn(cells, "Requests/s") ?? 0) === 0;
  const msAt = (wanted: number) =>
    isEmpty ? Number.NaN : (percentiles.find(({ percentile }) => percentile === wanted)?.ms ?? Number.NaN);
  return { second, totals, users: amountIn(cells, "User Count"), p50Ms: msAt(50), p95Ms: msAt(95), p99Ms: msAt(99) };
}

/** No narrower than the distance of two lines (1 s, before Locust 1.6 2 s). */
function bucketMsOf(wholes: Snapshot[], seconds: number): number {
  const steps = wholes.map(({ second }, k) => second - (wholes[k - 1]?.second ?? second)).filter((step) => step > 0);
  const step = steps.sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 1;
  return Math.max(niceBucketMs(seconds * 1000, limits.runBuckets), niceBucketMs(step * 1000 - 1, 1));
}

function figuresOf(snapshots: Snapshot[], frame: Frame, maxBuckets: number): ParsedFigures | null {
  const totals = snapshots.at(-1)?.totals;
  return totals ? { ...totals, series: coarsen(seriesOf(snapshots, frame), maxBuckets) } : null;
}

/** A line's totals less those of the line before it happened in the second before its time. */
function seriesOf(snapshots: Snapshot[], { start, bucketMs, length }: Frame): ParsedSeries {
  const list = (value: number) => Array.from({ length }, () => value);
  const counts = list(0);
  const failures = list(0);
  const users = list(Number.NaN);
  const reported = { p50Ms: list(Number.NaN), p95Ms: list(Number.NaN), p99Ms: list(Number.NaN) };
  let before = { requests: 0, failures: 0 };
  for (const { second, totals, ...snapshot } of snapshots) {
    const at = Math.min(length - 1, Math.floor((Math.max(0, second - start - 1) * 1000) / bucketMs));
    // After a reset the counters start from nothing.
    if (totals.requests < before.requests) before = { requests: 0, failures: 0 };
    counts[at] = (counts[at] ?? 0) + totals.requests - before.requests;
    failures[at] = (failures[at] ?? 0) + Math.max(0, totals.failures - before.failures);
    if (snapshot.users !== null) users[at] = Math.max(snapshot.users, users[at] || 0);
    reported.p50Ms[at] = snapshot.p50Ms;
    reported.p95Ms[at] = snapshot.p95Ms;
    reported.p99Ms[at] = snapshot.p99Ms;
    before = totals;
  }
  return {
    bucketMs,
    counts,
    failures,
    sumMs: null,
    minMs: null,
    maxMs: null,
    bytes: null,
    users: snapshots.some((snapshot) => snapshot.users !== null) ? users : null,
    histograms: null,
    reported,
  };
}
