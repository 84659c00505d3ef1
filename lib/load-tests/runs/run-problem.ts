import { z } from "zod";
import { problemSchema } from "#lib/shared/problem.ts";
import { runAnswerSchema } from "./run-answer.ts";

/** 404 of an upload to a test or an environment that is not there. */
export const unknownTargetProblem = problemSchema
  .extend({
    nearest: z.array(z.string()).optional().describe("The names that come nearest to the one that was sent."),
  })
  .describe("A problem with the names that may have been meant.");

/** 409 of a run that is to be made of uploads in parts. */
export const unfinishedUploadProblem = problemSchema
  .extend({
    upload: z.string().optional().describe("The upload that is not whole."),
    offsetBytes: z.int().optional().describe("The bytes that are there; the next part begins here."),
    lengthBytes: z.int().optional().describe("The bytes of the whole file."),
  })
  .describe("A problem with how far an upload in parts is.");

/** 422 of an upload that was waited for. */
export const failedRunProblem = problemSchema
  .extend({ run: runAnswerSchema.optional().describe("The failed run; its files are kept.") })
  .describe("A problem with the run that failed.");
