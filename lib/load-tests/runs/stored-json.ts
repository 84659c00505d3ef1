import { z } from "zod";
import { type Figures, metrics } from "../metric.ts";
import { type Comparison, comparators, type Verdict } from "../verdicts/verdict.ts";
import { defaultRule } from "../verdicts/verdict-rule.ts";

/** The shapes of a run's JSON columns. They were written by us; parsing names a row that was not. */
export const factsSchema = z.record(z.string(), z.string());
export const rejectedSchema = z.array(z.object({ line: z.number(), reason: z.string() }));
export const reportedSchema = z.array(z.object({ percentile: z.number(), ms: z.number() }));
export const thresholdsSchema = z.array(
  z.object({
    metric: z.string(),
    label: z.string(),
    comparator: z.enum(comparators),
    target: z.number(),
    expression: z.string(),
    met: z.boolean(),
  }),
);

const figuresSchema = z.partialRecord(z.enum(metrics), z.number().nullable());

/** The figures of a run's or label's steady part; null where there are none. */
export function storedSteadyFigures(json: unknown): Figures | null {
  const read = figuresSchema.nullish().parse(json);
  if (!read) return null;
  const told = (metric: (typeof metrics)[number]) => read[metric] ?? null;
  return {
    p50Ms: told("p50Ms"),
    p90Ms: told("p90Ms"),
    p95Ms: told("p95Ms"),
    p99Ms: told("p99Ms"),
    p999Ms: told("p999Ms"),
    meanMs: told("meanMs"),
    maxMs: told("maxMs"),
    errorRate: told("errorRate"),
    throughputRps: told("throughputRps"),
    requests: told("requests"),
  };
}

type StoredVerdict = Omit<Verdict, AddedByRules2 | "baseline"> &
  Partial<Pick<Verdict, AddedByRules2>> & { baseline: StoredBaseline | null };
type AddedByRules2 = "part" | "smallestEffect" | "drift";
type StoredBaseline = Distribute<NonNullable<Verdict["baseline"]>>;
type Distribute<Evidence> = Evidence extends { noiseRuns: number }
  ? Omit<Evidence, "noiseRuns"> & { noiseRuns?: number }
  : never;

/**
 * The verdict as it was stored, by whichever rules: those of rules 1 lack what came with rules 2. Its type changes only
 * together with `verdictRules`.
 */
export function storedVerdict(json: unknown): Verdict | null {
  const stored = (json ?? null) as StoredVerdict | null;
  if (!stored) return null;
  const { baseline } = stored;
  return {
    part: "whole",
    smallestEffect: defaultRule.smallestEffect,
    drift: null,
    ...stored,
    baseline: baseline && { ...baseline, noiseRuns: baseline.noiseRuns ?? baseline.runIds.length },
  };
}

/** The whole run's comparisons of a stored verdict. */
export function storedComparisons(json: unknown): Comparison[] {
  return json as Comparison[];
}
