import { z } from "zod";

const count = z.number().int().min(0);
const ms = z.number().min(0).nullable();

/** The figures of a run or of one label as the API tells them; null where the file does not tell. */
export const figuresAnswer = z.object({
  requests: count.describe("All requests, the failed ones among them."),
  failures: count.describe("Requests that failed."),
  errorRate: z.number().min(0).max(1).nullable().describe("Failures by requests, a share: 0.01 is 1 %."),
  throughputRps: z.number().min(0).nullable().describe("Requests a second over the whole duration."),
  minMs: ms.describe("The fastest response."),
  meanMs: ms.describe("The mean response time."),
  p50Ms: ms.describe("Half of the responses were at most this slow."),
  p90Ms: ms.describe("90 % of the responses were at most this slow."),
  p95Ms: ms.describe("95 % of the responses were at most this slow."),
  p99Ms: ms.describe("99 % of the responses were at most this slow."),
  p999Ms: ms.describe("99.9 % of the responses were at most this slow."),
  maxMs: ms.describe("The slowest response."),
  apdex: z
    .number()
    .min(0)
    .max(1)
    .nullable()
    .describe("The Apdex by the test's threshold, `apdexMs`; null where the files hold no distribution."),
});
