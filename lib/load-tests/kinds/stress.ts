import { medianOf } from "../statistics/segment-noise.ts";
import type { AnswerOf } from "./kind-answer.ts";
import type { KindInput, KindSeries } from "./kind-input.ts";
import { known, range } from "./recovery.ts";

const errorLimit = 0.01;
/** Without an objective the system is broken at three times the response time that it began with. */
const slower = 3;
/** It must stay broken for as many buckets: a single hiccup is no breaking point. */
const heldFor = 3;

/** The load at which more than 1 % of the requests failed, or p95 passed its objective; else how far it held. */
export function stressAnswer({ series, p95ObjectiveMs, durationMs }: KindInput): AnswerOf<"stress"> | null {
  if (!series || series.counts.length < heldFor) return null;
  const p95Limit = p95ObjectiveMs ?? slower * startMs(series);
  const buckets = series.counts.length;
  const isOver = {
    errors: (k: number) => errorsAt(series, k) > errorLimit,
    p95: (k: number) => (series.p95Ms?.[k] ?? 0) > p95Limit,
  };
  const stays = (k: number, is: (at: number) => boolean) => range(k, Math.min(buckets, k + heldFor)).every(is);
  for (const k of range(0, buckets - 1)) {
    const cause = stays(k, isOver.errors) ? "errors" : stays(k, isOver.p95) ? "p95" : null;
    if (cause === null) continue;
    const limit = cause === "errors" ? errorLimit : p95Limit;
    return {
      kind: "stress",
      state: "broke",
      cause,
      limit,
      atMs: k * series.bucketMs,
      ...loadAt(series, k, durationMs),
    };
  }
  const peak = series.counts.reduce((best, count, k) => (count > (series.counts[best] ?? 0) ? k : best), 0);
  const users = series.users && known(series.users).reduce((most, one) => Math.max(most, one), 0);
  return { kind: "stress", state: "held", users, rate: loadAt(series, peak, durationMs).rate };
}

function startMs({ p95Ms, counts }: KindSeries): number {
  const first = known((p95Ms ?? []).slice(0, Math.max(3, Math.floor(counts.length / 10))));
  return first.length > 0 ? medianOf(Float64Array.from(first)) : Number.POSITIVE_INFINITY;
}

function errorsAt({ counts, failures }: KindSeries, k: number): number {
  return counts[k] ? (failures[k] ?? 0) / counts[k] : 0;
}

/** The rate is the mean over the bucket and its neighbours. */
function loadAt(
  { counts, users, bucketMs }: KindSeries,
  k: number,
  durationMs: number,
): { users: number | null; rate: number } {
  const around = range(Math.max(0, k - 1), Math.min(counts.length, k + 2));
  const lengthMs = Math.min(durationMs, ((around.at(-1) ?? 0) + 1) * bucketMs) - (around[0] ?? 0) * bucketMs;
  const requests = around.reduce((sum, at) => sum + (counts[at] ?? 0), 0);
  return { users: users?.[k] ?? null, rate: (1000 * requests) / Math.max(1, lengthMs) };
}
