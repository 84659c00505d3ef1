import { quantileOf } from "../statistics/quantile-of.ts";
import { medianOf } from "../statistics/segment-noise.ts";
import type { AnswerOf } from "./kind-answer.ts";
import type { KindInput, KindSeries } from "./kind-input.ts";
import { recoveryOf } from "./recovery.ts";

/** A load that grows by less is no spike. */
const leastJump = 1.5;
/** Of the calm before, which tells what is normal. */
const leastBefore = 3;

/** How long the system takes to be as before, once the spike is over, or since the jump where the load stays up. */
export function spikeAnswer({ series, durationMs }: KindInput): AnswerOf<"spike"> {
  const spike = series && findSpike(series);
  if (!series || !spike) return { kind: "spike", state: "no spike" };
  const { first, end } = spike;
  const isHeld = end >= series.counts.length - leastBefore;
  const since = isHeld ? first : end;
  const { recoveredAt, isUnshaken, ...found } = recoveryOf(series, first, since);
  const { bucketMs } = series;
  return {
    kind: "spike",
    state: isUnshaken ? "unshaken" : recoveredAt === null ? "not recovered" : "recovered",
    isHeld,
    fromMs: first * bucketMs,
    toMs: Math.min(end * bucketMs, durationMs),
    sinceMs: since * bucketMs,
    recoveryMs: recoveredAt === null ? null : (recoveredAt - since) * bucketMs,
    ...found,
  };
}

/** The first stretch with more than half of the highest load's rise over the lowest; users where they are told, else the rate. */
function findSpike(series: KindSeries): { first: number; end: number } | null {
  const level = smooth(series.users ? series.users.map((users) => users ?? 0) : series.counts);
  const ascending = level.toSorted((a, b) => a - b);
  const [low, high] = [quantileOf(ascending, 0.1), quantileOf(ascending, 0.98)];
  if (!(high >= leastJump * low) || high <= 0) return null;
  const isUp = (at: number) => at > (low + high) / 2;
  const first = level.findIndex(isUp);
  if (first < leastBefore) return null;
  const length = level.slice(first).findIndex((at) => !isUp(at));
  return { first, end: length < 0 ? level.length : first + length };
}

function smooth(values: readonly number[]): number[] {
  return values.map((_, k) => medianOf(Float64Array.from(values.slice(Math.max(0, k - 1), k + 2))));
}
