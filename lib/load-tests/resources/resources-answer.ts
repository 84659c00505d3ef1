import { z } from "zod";
import type { ResourceSeries } from "./resource-series.ts";
import { saturationOf } from "./saturation.ts";

/** The body of `GET /api/v1/runs/{id}/resources`. */
export const resourcesAnswerSchema = z
  .object({
    startedAt: z.iso.datetime().describe("The start of the first bucket, in UTC."),
    saturation: z
      .string()
      .nullable()
      .describe("Why the load generator's own host was at its limit; null where its series do not show it."),
    series: z
      .array(
        z.object({
          host: z.string().describe("`generator` is the load tool's own host."),
          metric: z.string().describe("`cpu`, `memory`, `network-sent` and so on, or a name of the file's own."),
          unit: z.string().describe("`%`, `bytes`, `bytes/s` or another one; may be empty."),
          bucketMs: z.number().int().describe("How long a bucket is."),
          values: z.array(z.number().nullable()).describe("The mean of each bucket, null in one without a value."),
        }),
      )
      .describe("One a host and metric, the generator first; empty where no file tells of hosts."),
  })
  .describe("What hosts did while a run went on.");
export type ResourcesAnswer = z.infer<typeof resourcesAnswerSchema>;

export function resourcesAnswerOf({
  startedAt,
  resources,
}: {
  startedAt: Date;
  resources: ResourceSeries[];
}): ResourcesAnswer {
  return { startedAt: startedAt.toISOString(), saturation: saturationOf(resources) || null, series: resources };
}

/** Four seconds of the generator's processor. */
export const resourcesExample: ResourcesAnswer = {
  startedAt: "2026-11-17T02:00:00.018Z",
  saturation: null,
  series: [{ host: "generator", metric: "cpu", unit: "%", bucketMs: 1000, values: [12.5, 38.1, 40.2, null] }],
};
