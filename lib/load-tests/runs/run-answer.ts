import { z } from "zod";
import { formatIds, precisions } from "../parsed-run.ts";
import { comparators, verdictStatuses } from "../verdicts/verdict.ts";

const ms = z.number().nullable();
const count = z.number().int();

const objectiveAnswer = z.object({
  metric: z.string(),
  label: z.string(),
  comparator: z.enum(comparators),
  target: z.number(),
  actual: z.number().nullable(),
  status: z.enum(["pass", "warning", "fail", "missing", "unknown"]),
});

const baselineAnswer = z.object({
  kind: z.literal("branch"),
  runIds: z.array(z.string()),
  metric: z.string(),
  mean: z.number(),
  changePct: z.number().nullable(),
  changePoints: z.number().nullable(),
  interval: z.tuple([z.number(), z.number()]),
  worse: z.boolean(),
  smallestVisiblePct: z.number(),
});

/** The verdict as `GET /api/v1/runs/{id}` tells it. `baseline` is the worst of the judged figures, else p95's; all are in `baselines`. */
export const verdictAnswer = z.object({
  status: z.enum(verdictStatuses),
  sentence: z.string(),
  explanation: z.string(),
  rules: count,
  objectives: z.array(objectiveAnswer),
  baseline: baselineAnswer.nullable(),
  baselines: z.array(baselineAnswer),
  findings: z.array(z.object({ kind: z.string(), label: z.string(), text: z.string() })),
  changePoint: z.null(),
});
export type VerdictAnswer = z.infer<typeof verdictAnswer>;

const figures = z.object({
  requests: count,
  failures: count,
  errorRate: z.number().nullable(),
  throughputRps: z.number().nullable(),
  minMs: ms,
  meanMs: ms,
  p50Ms: ms,
  p90Ms: ms,
  p95Ms: ms,
  p99Ms: ms,
  p999Ms: ms,
  maxMs: ms,
});

/** The body of `GET /api/v1/runs/{id}`. Times in ms, rates as shares, byte counts null where the file does not tell. */
export const runAnswerSchema = z.object({
  id: z.string(),
  url: z.string(),
  test: z.string(),
  number: count,
  status: z.enum(["queued", "processing", "ready", "failed"]),
  stage: z.string(),
  error: z.object({ message: z.string() }).nullable(),
  format: z.enum(formatIds).nullable(),
  tool: z.object({ name: z.string(), version: z.string().nullable() }).nullable(),
  environment: z.string().nullable(),
  revision: z.string(),
  branch: z.string(),
  version: z.string(),
  tags: z.record(z.string(), z.string()),
  config: z.record(z.string(), z.string()),
  startedAt: z.string(),
  durationMs: z.number().nullable(),
  summary: figures
    .extend({
      precision: z.enum(precisions),
      receivedBytes: z.number().nullable(),
      sentBytes: z.number().nullable(),
      maxUsers: z.number().nullable(),
    })
    .nullable(),
  labels: z.array(figures.extend({ label: z.string() })),
  rejected: z.object({ lines: count, first: z.array(z.object({ line: count, reason: z.string() })) }),
  losses: z.array(z.string()),
  verdict: verdictAnswer.nullable(),
});
export type RunAnswer = z.infer<typeof runAnswerSchema>;
