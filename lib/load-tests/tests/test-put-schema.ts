import { z } from "zod";
import { slugLength, slugShape } from "#lib/shared/slug.ts";
import { objectiveSchema, objectivesSchema } from "../objectives/objective-schema.ts";
import { testSchema } from "./test-schema.ts";

/** The test in a path. */
export const testParamsSchema = z.object({
  slug: z
    .string()
    .max(slugLength)
    .regex(slugShape)
    .describe("The test's short name, as in its address.")
    .meta({ examples: ["checkout"] }),
});

const { name, description, kind, path, tool } = testSchema.shape;
const { metric, label, comparator, target, warnAt, isRelative, isKey } = objectiveSchema.shape;

/** A test as `PUT /api/v1/tests/{slug}` takes it: what is left out is as in a new test. */
export const testPutSchema = z
  .strictObject({
    name: name.describe("What people call it."),
    description: description.describe("What it does, and for whom."),
    kind: kind.describe("What kind of load it is."),
    path: path.describe("`happy`: what users want works; `unhappy`: errors and refusals."),
    tool: tool.describe("The tool that runs it."),
    environment: z.string().max(200).nullable().default(null).describe("Short name of where it usually runs."),
    services: z.array(z.string().max(200)).max(100).default([]).describe("Short names of the services it exercises."),
    objectives: z
      .array(
        z
          .strictObject({
            metric: metric.describe("The figure."),
            label: label.describe("A label or a glob of labels; empty for the whole run."),
            comparator: comparator.describe("How the figure is held against the target."),
            target: target.describe("In the metric's unit; with `isRelative` in percent over the baseline."),
            warnAt: warnAt.describe("Crossing this, but not the target, is a warning."),
            isRelative: isRelative.describe("The target is percent over the baseline."),
            isKey: isKey.describe("It is one of those that matter most."),
          })
          .describe("What every run must hold."),
      )
      .default([])
      .describe("All of the test's objectives: those that it had are replaced."),
  })
  .superRefine(({ objectives }, context) => {
    for (const issue of objectivesSchema.safeParse(objectives).error?.issues ?? [])
      context.addIssue({ code: "custom", path: ["objectives", ...issue.path], message: issue.message });
  });
export type TestPut = z.output<typeof testPutSchema>;
