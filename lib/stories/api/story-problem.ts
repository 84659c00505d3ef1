import { z } from "zod";
import { problemSchema } from "#lib/shared/problem.ts";

const fieldConflict = z.object({
  field: z.string().describe("The field: `customersPerWeek`, or `sources.customers`."),
  base: z.unknown().describe("What it held, as `base` says; null where it says nothing."),
  mine: z.unknown().describe("What was to be written."),
  theirs: z.unknown().describe("What it holds now."),
});
export type FieldConflict = z.output<typeof fieldConflict>;

/** 409 of changes to fields that somebody else changed meanwhile. */
export const conflictProblem = problemSchema
  .extend({
    conflicts: z.array(fieldConflict).describe("Each field that two wrote differently, with both values."),
    by: z.string().describe("Who changed the story last."),
  })
  .describe("A problem with what two wrote differently. Nothing was written.");

/** 409 of a transition: out of a state that the story has left, or over fields that somebody else changed meanwhile. */
export const transitionProblem = conflictProblem
  .partial({ conflicts: true, by: true })
  .describe("A problem with the state that was expected, or with what two wrote differently. Nothing was done.");
