import { medianOf } from "../statistics/segment-noise.ts";
import { faultWindow } from "./fault-window.ts";
import type { AnswerOf } from "./kind-answer.ts";
import type { KindInput, KindSeries } from "./kind-input.ts";
import { known, range, recoveryOf } from "./recovery.ts";

/** How the system took a fault: the one that `tag.fault=5m-7m` tells, else the longest dip that the figures show. */
export function chaosAnswer({ series, durationMs, tags }: KindInput): AnswerOf<"chaos"> {
  const told = faultWindow(tags.fault ?? "");
  const fault = series && (told ? bucketsOf(told, series) : findDip(series));
  if (!series || !fault || fault.first < 1) return { kind: "chaos", state: "no fault" };
  const { bucketMs } = series;
  const { recoveredAt, isUnshaken, ...found } = recoveryOf(series, fault.first, fault.end);
  return {
    kind: "chaos",
    state: isUnshaken ? "unshaken" : recoveredAt === null ? "not recovered" : "recovered",
    isTold: told !== null,
    fromMs: told?.fromMs ?? fault.first * bucketMs,
    toMs: Math.min(told?.toMs ?? fault.end * bucketMs, durationMs),
    sinceMs: fault.end * bucketMs,
    recoveryMs: recoveredAt === null ? null : (recoveredAt - fault.end) * bucketMs,
    ...found,
  };
}

type Buckets = { first: number; end: number };

function bucketsOf(
  { fromMs, toMs }: { fromMs: number; toMs: number },
  { bucketMs, counts }: KindSeries,
): Buckets | null {
  const first = Math.floor(fromMs / bucketMs);
  return first < counts.length ? { first, end: Math.min(counts.length, Math.ceil(toMs / bucketMs)) } : null;
}

const moreErrors = 0.05;
const slower = 2;
const fewer = 0.5;

/** The longest stretch of buckets with 5 points more errors, twice the response time or half the rate of the first fifth of the run. */
function findDip({ counts, failures, p95Ms }: KindSeries): Buckets | null {
  const calm = Math.max(3, Math.floor(counts.length / 5));
  const middle = (values: readonly number[]) => (values.length > 0 ? medianOf(Float64Array.from(values)) : 0);
  const rate = middle(counts.slice(0, calm));
  const ms = middle(known((p95Ms ?? []).slice(0, calm)));
  const errorsOf = (k: number) => (failures[k] ?? 0) / Math.max(1, counts[k] ?? 0);
  const errors = middle(range(0, Math.min(calm, counts.length)).map(errorsOf));
  const isDown = (k: number) =>
    errorsOf(k) > errors + moreErrors || (ms > 0 && (p95Ms?.[k] ?? 0) > slower * ms) || (counts[k] ?? 0) < fewer * rate;
  return longest(range(1, counts.length - 1).filter(isDown));
}

/** Of indexes in ascending order, the longest stretch whose gaps are at most one; at least two of them. */
function longest(indexes: readonly number[]): Buckets | null {
  let best: Buckets | null = null;
  let first = indexes[0] ?? 0;
  for (const [k, index] of indexes.entries()) {
    if (k > 0 && index - (indexes[k - 1] ?? 0) > 2) first = index;
    if (index + 1 - first >= 2 && (!best || index + 1 - first > best.end - best.first))
      best = { first, end: index + 1 };
  }
  return best;
}
