import { z } from "zod";
import { problemSchema } from "#lib/shared/problem.ts";
import { runAnswerSchema } from "./run-answer.ts";

/** 404 of an upload to a test or an environment that is not there. */
export const unknownTargetProblem = problemSchema
  .extend({
    nearest: z.array(z.string()).optional().describe("The names that come nearest to the one that was sent."),
  })
  .describe("A problem with the names that may have been meant.");

/** 422 of an upload that was waited for. */
export const failedRunProblem = problemSchema
  .extend({ run: runAnswerSchema.optional().describe("The failed run; its files are kept.") })
  .describe("A problem with the run that failed.");
