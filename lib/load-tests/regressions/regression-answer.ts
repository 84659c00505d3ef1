import { z } from "zod";
import { metricFacts, metrics } from "../metric.ts";
import type { ListedRegression } from "./regression-list-store.ts";
import { regressionStates } from "./regression-state.ts";

export const regressionAnswerSchema = z
  .object({
    id: z.uuid().describe("The regression's id."),
    state: z
      .enum(regressionStates)
      .describe("`open`, `acknowledged` and `linked` keep runs since then out of baselines."),
    branch: z.string().describe("The branch whose history it is in."),
    metric: z.enum(metrics).describe("The figure that got worse."),
    label: z.string().describe("Of which label; empty: of the whole run."),
    runId: z.uuid().describe("The first run of the worse level."),
    runNumber: z.number().int().describe("That run's number within the test."),
    before: z.number().describe("The level before, in the metric's unit."),
    after: z.number().describe("The level since."),
    changePct: z.number().nullable().describe("The change in percent; null for an error rate."),
    changePoints: z.number().nullable().describe("The change in percentage points; null but for an error rate."),
    interval: z.tuple([z.number(), z.number()]).describe("The 95 % interval of the change, in its unit."),
    note: z.string().describe("What people said of it; may be empty."),
    link: z.string().describe("A story or ticket elsewhere; may be empty."),
    owner: z.string().nullable().describe("Who acknowledged it."),
    isFound: z.boolean().describe("False once its history, examined anew, no longer shows it."),
    muteEndsAt: z.iso.datetime().nullable().describe("It is muted until then."),
    fixedWithRunId: z.uuid().nullable().describe("The first run of the level that ended it."),
    closedAt: z.iso.datetime().nullable().describe("When it was found fixed, or accepted."),
    createdAt: z.iso.datetime().describe("When it was opened."),
  })
  .describe("A figure that got worse and stayed so.");
export type RegressionAnswer = z.infer<typeof regressionAnswerSchema>;

export const regressionsAnswerSchema = z
  .object({
    items: z.array(regressionAnswerSchema).describe("The latest first."),
    nextCursor: z.string().nullable().describe("What to send as `cursor` for the next ones; null at the end."),
  })
  .describe("A part of the regressions of a test.");

export const regressionsQuerySchema = z.object({
  open: z.stringbool().default(false).describe("`true`: only those that are neither fixed nor accepted."),
  limit: z.coerce.number().int().min(1).max(200).default(50).describe("How many at most."),
  cursor: z.uuid().optional().describe("`nextCursor` of the answer before."),
});

export const regressionParamsSchema = z.object({
  id: z
    .uuid()
    .describe("The regression's id.")
    .meta({ examples: ["01a1fae5-6556-70bd-8b25-0884115f0001"] }),
});

/** A regression in the words of the API. */
export function regressionAnswerOf(regression: ListedRegression): RegressionAnswer {
  const { id, state, branch, metric, label, first, before, after, change, interval, note, link, owner } = regression;
  const isShare = metricFacts[metric].unit === "%";
  return {
    id,
    state,
    branch,
    metric,
    label,
    runId: first.id,
    runNumber: first.number,
    before,
    after,
    changePct: isShare ? null : change,
    changePoints: isShare ? change : null,
    interval,
    note,
    link,
    owner,
    isFound: regression.changePointId !== null,
    muteEndsAt: regression.mutedUntil?.toISOString() ?? null,
    fixedWithRunId: regression.fixedWith?.id ?? null,
    closedAt: regression.closedAt?.toISOString() ?? null,
    createdAt: regression.createdAt.toISOString(),
  };
}
