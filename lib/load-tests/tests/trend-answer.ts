import { z } from "zod";
import { metrics } from "../metric.ts";
import { limits } from "../parsed-run.ts";
import { verdictStatuses } from "../verdicts/verdict.ts";

/** What of a test's history. */
export const trendQuerySchema = z.object({
  metric: z.enum(metrics).default("p95Ms").describe("The figure. `errorRate` is a share."),
  label: z.string().max(limits.labelLength).default("").describe("A label; left out, the whole run."),
  branch: z
    .string()
    .max(200)
    .regex(/^[^\0]*$/)
    .optional()
    .describe("Of the runs of this branch; left out, the one with the most runs."),
  limit: z.coerce.number().int().min(1).max(600).default(90).describe("The newest runs, so many at most."),
});
export type TrendQuery = z.output<typeof trendQuerySchema>;

const pointAnswer = z
  .object({
    runId: z.uuid().describe("The run."),
    number: z.number().int().describe("Its number within the test."),
    startedAt: z.iso.datetime().describe("When it started."),
    revision: z.string().describe("The commit that was tested; empty where nobody said."),
    value: z.number().nullable().describe("In the metric's unit; null where the files do not tell."),
    part: z
      .enum(["steady", "whole"])
      .describe(
        "Whether `value` is of the run's steady part, which verdicts use, or of the whole run, as `summary` is.",
      ),
    verdict: z.enum(verdictStatuses).nullable().describe("Null until it was judged."),
  })
  .describe("A run on the trend.");

const changeAnswer = z
  .object({
    runId: z.uuid().describe("The first run of the new level."),
    lastRunId: z.uuid().describe("The last run of the old one."),
    foundWith: z.number().int().describe("The number of the run with which it was found."),
    before: z.number().describe("The level before, in the metric's unit."),
    after: z.number().describe("The level since."),
    runsBefore: z.number().int().describe("Of how many runs the level before is."),
    runsAfter: z.number().int().describe("Of how many runs the level since is."),
    changePct: z.number().nullable().describe("The change in percent; null for an error rate."),
    changePoints: z.number().nullable().describe("The change in percentage points; null but for an error rate."),
    interval: z.tuple([z.number(), z.number()]).describe("The 95 % interval of the change, in its unit."),
    pValue: z.number().describe("Of levels that differ as much by chance."),
    worse: z.boolean().describe("Whether the change is for the worse."),
    explanation: z.string().describe("What people said of it; may be empty."),
    link: z.string().describe("A story or ticket elsewhere; may be empty."),
    regressionId: z.uuid().nullable().describe("The regression that it opened, if any."),
  })
  .describe("Where the level of the figure moved.");

/** The body of `GET /api/v1/tests/{slug}/trend`. */
export const trendAnswerSchema = z
  .object({
    metric: z.enum(metrics).describe("The figure that was asked for."),
    label: z.string().describe("The label that was asked for; empty for the whole run."),
    branch: z.string().describe("The branch whose runs these are."),
    points: z.array(pointAnswer).describe("Oldest first."),
    baseline: z
      .object({
        low: z.number().describe("The lowest that was normal, in the metric's unit."),
        mean: z.number().describe("The middle of what was normal."),
        high: z.number().describe("The highest that was normal."),
        runs: z.number().int().describe("Of how many runs."),
      })
      .nullable()
      .describe("What was normal for the newest run; null without a baseline, and for labels."),
    changePoints: z.array(changeAnswer).describe("Oldest first."),
  })
  .describe("One figure over the runs of a test.");
export type TrendAnswer = z.infer<typeof trendAnswerSchema>;
