import type { ResourceSeries } from "../resources/resource-series.ts";

/** One number a bucket; null: no value in it. */
export type Values = readonly (number | null)[];

/** A run as the questions of its kind read it. Times in ms after its start. */
export type KindInput = {
  durationMs: number;
  /** What verdicts use; the whole run where it has no steady part. */
  steady: { fromMs: number; toMs: number };
  series: KindSeries | null;
  tags: Readonly<Record<string, string>>;
  labels: readonly KindLabel[];
  /** The whole run's objective for p95; null without one. */
  p95ObjectiveMs: number | null;
  resources: readonly ResourceSeries[];
};

export type KindSeries = {
  bucketMs: number;
  counts: readonly number[];
  failures: readonly number[];
  users: Values | null;
  p95Ms: Values | null;
};

export type KindLabel = {
  label: string;
  requests: number | null;
  failures: number | null;
  meanMs: number | null;
};
