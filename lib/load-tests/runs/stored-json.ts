import { z } from "zod";
import { type Comparison, comparators, type Verdict } from "../verdicts/verdict.ts";

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

/** The verdict as it was stored. Its type changes only together with `verdictRules`, by which stale ones are made anew. */
export function storedVerdict(json: unknown): Verdict | null {
  return (json ?? null) as Verdict | null;
}

/** The whole run's comparisons of a stored verdict. */
export function storedComparisons(json: unknown): Comparison[] {
  return json as Comparison[];
}
