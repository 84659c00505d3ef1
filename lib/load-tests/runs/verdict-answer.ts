import { z } from "zod";
import { comparators, verdictStatuses } from "../verdicts/verdict.ts";
import { baselineKinds } from "../verdicts/verdict-rule.ts";

/** An objective as it was held against one run. */
export const objectiveAnswer = z
  .object({
    metric: z.string().describe("Which figure: `p95Ms`, `errorRate`, `throughputRps` and so on."),
    label: z.string().describe("The request it is about; empty for the whole run."),
    comparator: z.enum(comparators),
    target: z
      .number()
      .describe("In the metric's unit; for an objective relative to the baseline, percent over its mean."),
    actual: z.number().nullable().describe("What the run has, in the metric's unit."),
    status: z
      .enum(["pass", "warning", "fail", "missing", "unknown"])
      .describe("`missing`: no such label in the run. `unknown`: the files do not tell the figure."),
  })
  .describe("A target, and whether the run held it.");

/** One figure of the run held against the runs before it. */
export const comparisonAnswer = z
  .object({
    kind: z
      .enum(baselineKinds)
      .describe(
        "What the baseline is made of: the latest runs of the same `branch`, of the `target` branch, of the `previous` version, or one `pinned` run.",
      ),
    runIds: z.array(z.uuid()).describe("The runs compared with."),
    metric: z.string().describe("Which figure."),
    label: z.string().describe("Of which label; empty: of the whole run."),
    mean: z.number().describe("Of the baseline, in the metric's unit."),
    changePct: z.number().nullable().describe("The change in percent; null for an error rate."),
    changePoints: z.number().nullable().describe("The change in percentage points; null but for an error rate."),
    interval: z
      .tuple([z.number(), z.number()])
      .describe("The 95 % interval of the change, in percent or in points as the change itself."),
    worse: z.boolean().describe("Whether the change is for the worse and beyond doubt."),
    smallestVisiblePct: z.number().describe("The smallest worsening that these runs could show."),
  })
  .describe("How a figure changed against the runs before.");

/** The latest runs against the anchor of the test. */
export const driftAnswer = z
  .object({
    anchorRunId: z.uuid().describe("The run that the test is anchored to."),
    runIds: z.array(z.uuid()).describe("The latest runs, whose mean is held against it."),
    figures: z
      .array(
        z.object({
          metric: z.string().describe("Which figure of the whole run."),
          anchor: z.number().describe("The anchor's, in the metric's unit."),
          mean: z.number().describe("Of the latest runs."),
          changePct: z.number().nullable().describe("The change in percent; null for an error rate."),
          changePoints: z.number().nullable().describe("The change in percentage points; null but for an error rate."),
          interval: z.tuple([z.number(), z.number()]).describe("The 95 % interval of the change, in its unit."),
          worse: z.boolean().describe("Whether it drifted for the worse, beyond noise and beyond what matters."),
        }),
      )
      .describe("p95, error rate and throughput, as far as they are known."),
  })
  .describe("How the latest runs stand against a run of long ago.");

/** A place in the history of a figure where its level moved. */
const changePointAnswer = z
  .object({
    metric: z.string().describe("Which figure."),
    label: z.string().describe("Of which label; empty: of the whole run."),
    runId: z.uuid().describe("The first run of the new level."),
    before: z.number().describe("The level before, in the metric's unit."),
    after: z.number().describe("The level since."),
    pValue: z.number().describe("Of levels that differ as much by chance."),
    worse: z.boolean().describe("Whether the change is for the worse."),
  })
  .describe("Where the level of a figure moved.");

/** The verdict as `GET /api/v1/runs/{id}` tells it. `baseline` is the worst of the judged figures, else p95's; all are in `baselines`. */
export const verdictAnswer = z
  .object({
    status: z
      .enum(verdictStatuses)
      .describe("`no baseline`: fewer than four runs to compare with. `invalid`: somebody said why it does not count."),
    sentence: z.string().describe("The verdict in one line, as on the run's page."),
    explanation: z.string().describe("What stands behind it; may be empty."),
    rules: z.number().int().describe("The version of the rules that it was made by."),
    objectives: z.array(objectiveAnswer).describe("Every objective, held against this run."),
    baseline: comparisonAnswer.nullable().describe("The worst of `baselines`, else p95's; null without a baseline."),
    baselines: z.array(comparisonAnswer).describe("All figures that can fail the run."),
    part: z
      .enum(["whole", "steady"])
      .describe(
        "`steady`: the figures leave out ramp-up and cool-down, on both sides. `whole`: they are of whole runs.",
      ),
    drift: driftAnswer.nullable().describe("Slow drift from the test's anchor; null without one."),
    findings: z
      .array(
        z.object({
          kind: z.string().describe("`label-missing`, `label-new`, `no-data`, `precision` and so on."),
          label: z.string().describe("The request it is about; empty for the whole run."),
          text: z.string().describe("The finding as a sentence."),
        }),
      )
      .describe("What is no figure but must be known."),
    changePoint: changePointAnswer
      .nullable()
      .describe("The change of level that the run belongs to: found with this run, or without a repair yet."),
  })
  .describe("Whether the run is good enough, and why.");
export type VerdictAnswer = z.infer<typeof verdictAnswer>;
