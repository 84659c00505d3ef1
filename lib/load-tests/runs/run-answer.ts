import { z } from "zod";
import { formatIds, precisions } from "../parsed-run.ts";
import { figuresAnswer } from "./figures-answer.ts";
import { verdictAnswer } from "./verdict-answer.ts";

const count = z.number().int().min(0);

const summaryAnswer = figuresAnswer.extend({
  precision: z
    .enum(precisions)
    .describe(
      "Where percentiles come from: `computed` from the samples (within 1 %), `histogram` from the tool's own buckets, or `reported` by the tool and rounded by it.",
    ),
  receivedBytes: count.nullable().describe("Bytes received."),
  sentBytes: count.nullable().describe("Bytes sent."),
  maxUsers: count.nullable().describe("The most users at once."),
});

const rejectedAnswer = z.object({
  lines: count.describe("How many lines could not be read."),
  first: z
    .array(
      z.object({
        line: count.describe("Counted from 1, the header included."),
        reason: z.string().describe("Why it could not be read."),
      }),
    )
    .describe("The first of them, at most 100."),
});

/** The body of `GET /api/v1/runs/{id}`. Times in ms, rates as shares, byte counts null where the file does not tell. */
export const runAnswerSchema = z
  .object({
    id: z.uuid().describe("Names the run in this API."),
    url: z.url().describe("The run's page, for people."),
    test: z.string().describe("The test's name in URLs."),
    number: z.number().int().min(1).describe("Counts the runs of the test, as on its page."),
    status: z
      .enum(["queued", "processing", "ready", "failed"])
      .describe("`queued` and `processing` go on by themselves; figures and verdict are there when it is `ready`."),
    stage: z.string().describe("How far the reading is or went: `waiting`, `unpacking`, `reading`, `storing`."),
    error: z
      .object({ message: z.string().describe("What is wrong with the files, and what to do.") })
      .nullable()
      .describe("Why the run failed; null for any other."),
    format: z.enum(formatIds).nullable().describe("What the files were recognised as."),
    tool: z
      .object({
        name: z.string().describe("`JMeter`, `k6` and so on."),
        version: z.string().nullable().describe("As the tool writes it."),
      })
      .nullable()
      .describe("What wrote the files; its version where they tell it."),
    environment: z.string().nullable().describe("The environment's name in URLs."),
    revision: z.string().describe("The commit that was tested; empty when not said."),
    branch: z.string().describe("Runs of one branch are compared; empty when not said."),
    version: z.string().describe("The version that was tested; empty when not said."),
    tags: z.record(z.string(), z.string()).describe("What was sent as `tag.KEY`."),
    config: z.record(z.string(), z.string()).describe("What was sent as `config.KEY`."),
    startedAt: z.iso.datetime().describe("When the test started, in UTC."),
    durationMs: z.number().nullable().describe("From the first sample to the end of the last."),
    apdexMs: z
      .number()
      .describe("Who waited longer than this was not satisfied, longer than four times this frustrated."),
    summary: summaryAnswer.nullable().describe("The whole run; null until it is `ready`."),
    labels: z
      .array(figuresAnswer.extend({ label: z.string().describe("The request's name in the test.") }))
      .describe("By request, most requests first: at most 500, the rest summed up in a last one."),
    rejected: rejectedAnswer.describe("Lines that are left out of every figure."),
    losses: z.array(z.string()).describe("What the files do not tell, a sentence each."),
    verdict: verdictAnswer.nullable().describe("Null until the run is `ready`."),
  })
  .describe("One execution of a test, with its figures and its verdict.");
export type RunAnswer = z.infer<typeof runAnswerSchema>;
