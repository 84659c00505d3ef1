import type { DuckDBConnection } from "@duckdb/node-api";
import { groupSamplesCountingRows } from "../samples/sample-groups.ts";
import { type TimePlan, timePlan } from "../samples/time-plan.ts";
import { k6Limits } from "./k6-amount-fault.ts";
import { type K6Contents, k6Contents } from "./k6-contents.ts";
import {
  contentColumns,
  durationMetrics,
  type K6Lines,
  type K6Shape,
  k6SamplesSql,
  usedMetrics,
} from "./k6-samples.ts";

/** A point at one of the ends of the file; `ms` is when it was stamped, epoch, and `name` the tag. */
export type K6Point = { metric: string; ms: number; amount: number; name: string };

/** What the points in the middle of a file are thought to be like. */
export type K6Guess = K6Shape & { plan: TimePlan };

/**
 * The points at both ends tell which metric makes a sample, and nearly always whether all have names, when the run began and
 * how long it took.
 */
export function k6Guess(points: readonly K6Point[]): K6Guess {
  const duration = durationMetrics.find((name) => points.some(({ metric }) => metric === name)) ?? durationMetrics[0];
  let [beginMs, endMs] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { metric, ms, amount } of points) {
    const isSample = metric === duration && amount >= 0 && amount <= k6Limits.durationMs;
    if (!isSample && !usedMetrics.some((used) => used === metric)) continue;
    beginMs = Math.min(beginMs, isSample ? Math.floor(ms - amount) : ms);
    endMs = Math.max(endMs, ms);
  }
  const isNamed = points.every(({ metric, name }) => metric !== duration || name !== "");
  return { duration, isNamed, plan: beginMs > endMs ? timePlan(0, 0) : timePlan(beginMs, endMs) };
}

/** Reads all points once, into `groups`. */
export async function scanK6(connection: DuckDBConnection, lines: K6Lines, guess: K6Guess): Promise<K6Contents> {
  const samples = k6SamplesSql(lines, guess);
  const rows = await groupSamplesCountingRows(connection, samples, guess.plan, contentColumns);
  return k6Contents(connection, rows);
}
