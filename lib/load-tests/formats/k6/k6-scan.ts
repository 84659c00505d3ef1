import type { DuckDBConnection } from "@duckdb/node-api";
import { groupSamples } from "../samples/sample-groups.ts";
import { type TimePlan, timePlan } from "../samples/time-plan.ts";
import { k6Limits } from "./k6-amount-fault.ts";
import { type K6Contents, k6Contents } from "./k6-contents.ts";
import { contentColumns, type DurationMetric, durationMetrics, k6SamplesSql, usedMetrics } from "./k6-samples.ts";

/** A point at one of the ends of the file; `ms` is when it was stamped, epoch. */
export type K6Point = { metric: string; ms: number; amount: number };

/** What the points in the middle of a file are thought to be like. */
export type K6Guess = { duration: DurationMetric; plan: TimePlan };

/** The points at both ends tell which metric makes a sample, and nearly always when the run began and how long it took. */
export function k6Guess(points: readonly K6Point[]): K6Guess {
  const duration = durationMetrics.find((name) => points.some(({ metric }) => metric === name)) ?? durationMetrics[0];
  let [beginMs, endMs] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { metric, ms, amount } of points) {
    const isSample = metric === duration && amount >= 0 && amount <= k6Limits.durationMs;
    if (!isSample && !usedMetrics.some((used) => used === metric)) continue;
    beginMs = Math.min(beginMs, isSample ? Math.floor(ms - amount) : ms);
    endMs = Math.max(endMs, ms);
  }
  return { duration, plan: beginMs > endMs ? timePlan(0, 0) : timePlan(beginMs, endMs) };
}

/** Reads all points once, into `groups`. `lines` is SQL for rows as `k6Lines` gives them. */
export async function scanK6(connection: DuckDBConnection, lines: string, guess: K6Guess): Promise<K6Contents> {
  await groupSamples(connection, k6SamplesSql(lines, guess.duration), guess.plan, contentColumns);
  return k6Contents(connection);
}
