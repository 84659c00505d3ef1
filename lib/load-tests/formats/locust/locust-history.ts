import { type CountedFigures, limits, type ParsedSeries } from "../../parsed-run.ts";
import { csvRows } from "../csv/csv-rows.ts";
import { coarsen, niceBucketMs } from "../figures/buckets.ts";
import { dateOfMs } from "../json/json-fields.ts";
import { earliestMs, latestMs, longestRunMs } from "../samples/time-window.ts";
import { type RejectedLines, rejectLine } from "../text/rejected-lines.ts";
import { amountIn, locustFigures, locustLabel } from "./locust-stats.ts";

/** The course of the run, and its totals as the last lines tell them. Labels only with `--csv-full-history`. */
export type LocustHistory = {
  startedAt: Date | null;
  durationMs: number;
  maxUsers: number | null;
  /** A counter went back: `--reset-stats`, or a second run in the same file. */
  hasReset: boolean;
  whole: CountedFigures | null;
  labels: Map<string, CountedFigures>;
};

/** One line: counters up to `second`, percentiles of the ten seconds before it. */
type Snapshot = {
  second: number;
  requests: number;
  failures: number;
  users: number | null;
  p50Ms: number;
  p95Ms: number;
  p99Ms: number;
};

/** The lines of the whole run or of a label, and the figures in the last of them. */
type Track = { snapshots: Snapshot[]; totals: CountedFigures };

/** Reads `_stats_history.csv`. */
export async function locustHistory(path: string, rejected: RejectedLines): Promise<LocustHistory> {
  /** The whole run's has the key null. */
  const tracks = new Map<string | null, Track>();
  let first: number | null = null;
  let last = 0;
  for await (const row of csvRows(path)) {
    const line = "cells" in row ? lineOf(row.cells) : row.reason;
    if (typeof line === "string") {
      rejectLine(rejected, row.line, line);
      continue;
    }
    const { label, snapshot, totals } = line;
    first ??= snapshot.second;
    if (snapshot.second < first || (snapshot.second - first) * 1000 > longestRunMs) {
      rejectLine(rejected, row.line, "its time is before the first line's or more than half a year behind it");
      continue;
    }
    last = Math.max(last, snapshot.second);
    const track = tracks.get(label);
    track?.snapshots.push(snapshot);
    tracks.set(label, { snapshots: track?.snapshots ?? [snapshot], totals });
  }
  return historyOf(tracks, first ?? 0, last);
}

function historyOf(tracks: Map<string | null, Track>, start: number, last: number): LocustHistory {
  const whole = tracks.get(null);
  const snapshots = whole?.snapshots ?? [];
  const bucketMs = bucketMsOf(snapshots, last - start);
  const frame = { start, bucketMs, length: Math.max(1, Math.ceil(((last - start) * 1000) / bucketMs)) };
  const figures = (track: Track, maxBuckets: number) => ({
    ...track.totals,
    series: coarsen(seriesOf(track.snapshots, frame), maxBuckets),
  });
  return {
    startedAt: dateOfMs(start * 1000),
    durationMs: (last - start) * 1000,
    maxUsers: mostUsers(snapshots),
    hasReset: snapshots.some(({ requests }, k) => requests < (snapshots[k - 1]?.requests ?? 0)),
    whole: whole ? figures(whole, limits.runBuckets) : null,
    labels: new Map(
      [...tracks].flatMap(([label, track]) => (label === null ? [] : [[label, figures(track, limits.labelBuckets)]])),
    ),
  };
}

function mostUsers(snapshots: Snapshot[]): number | null {
  const users = snapshots.flatMap((snapshot) => snapshot.users ?? []);
  const most = users.reduce((highest, count) => Math.max(highest, count), -1);
  return most >= 0 && most < 2 ** 31 ? Math.round(most) : null;
}

type Frame = { start: number; bucketMs: number; length: number };

function lineOf(
  cells: ReadonlyMap<string, string>,
): { label: string | null; snapshot: Snapshot; totals: CountedFigures } | string {
  const second = amountIn(cells, "Timestamp");
  const ms = (second ?? 0) * 1000;
  if (second === null || ms < earliestMs || ms >= latestMs) return "its timestamp is no time in seconds since 1970";
  const totals = locustFigures(cells, "Total ");
  if (typeof totals === "string") return totals;
  const { requests, failures } = totals;
  const percentiles = ["50%", "95%", "99%"].map((name) => amountIn(cells, name) ?? Number.NaN);
  // Before its window has filled, Locust writes zeros for everything that it does not know yet.
  const isEmpty = percentiles.every((ms) => ms === 0) && amountIn(cells, "Requests/s") === 0;
  const [p50Ms = Number.NaN, p95Ms = Number.NaN, p99Ms = Number.NaN] = isEmpty ? [] : percentiles;
  const snapshot = { second, requests, failures, users: amountIn(cells, "User Count"), p50Ms, p95Ms, p99Ms };
  return { label: locustLabel(cells), snapshot, totals };
}

/** No narrower than the distance of two lines (1 s, before Locust 1.6 2 s). */
function bucketMsOf(wholes: Snapshot[], seconds: number): number {
  const steps = wholes.map(({ second }, k) => second - (wholes[k - 1]?.second ?? second)).filter((step) => step > 0);
  const step = steps.sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 1;
  return Math.max(niceBucketMs(seconds * 1000, limits.runBuckets), niceBucketMs(step * 1000 - 1, 1));
}

/** A line's totals less those of the line before it happened in the second before its time. */
function seriesOf(snapshots: Snapshot[], { start, bucketMs, length }: Frame): ParsedSeries {
  const list = (value: number) => Array.from({ length }, () => value);
  const counts = list(0);
  const failures = list(0);
  const users = list(Number.NaN);
  const reported = { p50Ms: list(Number.NaN), p95Ms: list(Number.NaN), p99Ms: list(Number.NaN) };
  let before = { requests: 0, failures: 0 };
  for (const snapshot of snapshots) {
    const at = Math.min(length - 1, Math.floor((Math.max(0, snapshot.second - start - 1) * 1000) / bucketMs));
    // After a reset the counters start from nothing.
    if (snapshot.requests < before.requests) before = { requests: 0, failures: 0 };
    counts[at] = (counts[at] ?? 0) + snapshot.requests - before.requests;
    failures[at] = (failures[at] ?? 0) + Math.max(0, snapshot.failures - before.failures);
    if (snapshot.users !== null) users[at] = Math.max(snapshot.users, users[at] || 0);
    reported.p50Ms[at] = snapshot.p50Ms;
    reported.p95Ms[at] = snapshot.p95Ms;
    reported.p99Ms[at] = snapshot.p99Ms;
    before = snapshot;
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
