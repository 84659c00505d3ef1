import { z } from "zod";
import { metrics } from "../metric.ts";
import { comparators, verdictStatuses } from "../verdicts/verdict.ts";
import { testKinds, testPaths } from "./test-kind.ts";

const objectiveAnswer = z
  .object({
    metric: z.enum(metrics).describe("The figure."),
    label: z.string().describe("A label or a glob of labels; empty for the whole run."),
    comparator: z.enum(comparators).describe("How the figure is held against the target."),
    target: z.number().describe("In the metric's unit; with `isRelative` in percent over the baseline."),
    warnAt: z.number().nullable().describe("Crossing this, but not the target, is a warning."),
    isRelative: z.boolean().describe("The target is percent over the baseline."),
    isKey: z.boolean().describe("It is one of those that matter most."),
  })
  .describe("What every run must hold.");

/** A test as the API tells it. */
export const testAnswerSchema = z
  .object({
    slug: z.string().describe("Its short name: uploads name it."),
    url: z.string().describe("Its page."),
    name: z.string().describe("What people call it."),
    description: z.string().describe("What it does, and for whom."),
    kind: z.enum(testKinds).describe("What kind of load it is."),
    path: z.enum(testPaths).describe("Whether it walks a happy or an unhappy path."),
    tool: z.string().describe("The tool that runs it, as people say."),
    environment: z.string().nullable().describe("Short name of where it usually runs."),
    services: z.array(z.string()).describe("Short names of the services it exercises."),
    objectives: z.array(objectiveAnswer).describe("Its own objectives, in their order."),
    isArchived: z.boolean().describe("It takes no new runs."),
    isManaged: z.boolean().describe("A headroom.yaml declares it: it is changed there."),
    latest: z
      .object({
        id: z.uuid().describe("The run's id."),
        number: z.number().int().describe("Its number within the test."),
        startedAt: z.iso.datetime().describe("When it started."),
        verdict: z.enum(verdictStatuses).nullable().describe("Null until it was judged."),
      })
      .nullable()
      .describe("Its newest run that was read."),
    openRegressions: z.number().int().describe("Figures that got worse and are neither fixed nor accepted."),
  })
  .describe("A load test that is repeated.");
export type TestAnswer = z.infer<typeof testAnswerSchema>;

export const testsAnswerSchema = z
  .object({
    items: z.array(testAnswerSchema).describe("Tests by their short name."),
    nextCursor: z.string().nullable().describe("What to send as `cursor` for the next ones; null at the end."),
  })
  .describe("A part of the tests of a team.");

/** Which tests. */
export const testsQuerySchema = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50).describe("How many at most."),
  cursor: z
    .string()
    .max(100)
    .regex(/^[^\0]*$/)
    .default("")
    .describe("`nextCursor` of the answer before."),
});
