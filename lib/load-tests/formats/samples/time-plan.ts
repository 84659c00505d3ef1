import { limits } from "../../parsed-run.ts";
import { bucketCount, niceBucketMs } from "../figures/buckets.ts";

/** The time buckets of a run and of its labels; `startMs` is the epoch in ms of the run's start. */
export type TimePlan = { startMs: number; endMs: number; wholeBucketMs: number; labelBucketMs: number };

export function timePlan(startMs: number, endMs: number): TimePlan {
  const durationMs = Math.max(0, endMs - startMs);
  return {
    startMs,
    endMs,
    wholeBucketMs: niceBucketMs(durationMs, limits.runBuckets),
    labelBucketMs: niceBucketMs(durationMs, limits.labelBuckets),
  };
}

/** Whether both put every sample into the same bucket. */
export function hasSameBuckets(a: TimePlan, b: TimePlan): boolean {
  return a.startMs === b.startMs && a.wholeBucketMs === b.wholeBucketMs && a.labelBucketMs === b.labelBucketMs;
}

export function wholeBuckets(plan: TimePlan): number {
  return bucketCount(plan.endMs - plan.startMs, plan.wholeBucketMs);
}

export function labelBuckets(plan: TimePlan): number {
  return bucketCount(plan.endMs - plan.startMs, plan.labelBucketMs);
}
