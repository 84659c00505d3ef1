import { z } from "zod";
import { invalidReasonSchema, runNotesSchema } from "./run-schema.ts";

const mostTags = 50;

/** What `PATCH /api/v1/runs/{id}` may change; what is left out stays as it is. */
export const runPatchSchema = z
  .strictObject({
    notes: runNotesSchema.shape.notes.optional().describe("Markdown, in place of the notes there are."),
    tags: z
      .record(z.string().min(1).max(60), z.string().max(200).nullable())
      .refine((tags) => Object.keys(tags).length <= mostTags, `at most ${mostTags} tags`)
      .optional()
      .describe("Tags to set; null takes one away, others stay."),
    invalid: invalidReasonSchema.shape.reason
      .nullable()
      .optional()
      .describe("Why the run does not count; null: it counts again."),
    accepted: z
      .boolean()
      .optional()
      .describe("Whether the run is the new normal, from which the baseline starts anew."),
    pinned: z.boolean().optional().describe("Whether the test's runs are compared with this one alone."),
    anchor: z.boolean().optional().describe("Whether slow drift is told from this run."),
  })
  .refine((patch) => Object.keys(patch).length > 0, "say what to change");
export type RunPatch = z.output<typeof runPatchSchema>;
