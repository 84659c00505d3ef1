import { z } from "zod";
import { csvMappingSchema } from "../formats/mapped/csv-mapping-schema.ts";
import { formatIds, limits } from "../parsed-run.ts";
import { seriesMetrics } from "./run-series-answer.ts";

/** The longest that a request may wait for its verdict, in seconds. */
export const longestWaitSeconds = 600;

const shortText = z.string().trim().max(200);
/** A parameter that may be given several times. */
const several = <Item extends z.ZodType<string>>(item: Item) =>
  z.union([item.transform((one) => [one]), z.array(item).max(50)]).default([]);

const facts = z
  .record(z.string().min(1).max(60), z.string().max(200))
  .refine((record) => Object.keys(record).length <= 50, "at most 50 keys");

/** What an upload says of its run, beside the files, from the parameters of its URL. */
export const runUploadSchema = z.preprocess(
  gatherFacts,
  z.object({
    test: z
      .string("say which test: ?test=checkout")
      .trim()
      .min(1, "say which test: ?test=checkout")
      .max(100)
      .describe("The test's name in URLs.")
      .meta({ examples: ["checkout"] }),
    environment: shortText.default("").describe("Where the test ran; left out, the test's own."),
    revision: shortText.default("").describe("The commit that was tested."),
    branch: shortText.default("").describe("Runs of one branch are compared."),
    version: shortText.default("").describe("The version that was tested."),
    startedAt: z.iso
      .datetime({ offset: true, error: "not a time as in 2026-11-20T02:00:00Z" })
      .refine(isOfOurTime, "not a time from 1970 to 2099")
      .optional()
      .describe("When the test started; left out, what the file tells, else now."),
    format: z
      .enum(["auto", ...formatIds])
      .default("auto")
      .describe("What to read the file as."),
    create: z.stringbool().default(false).describe("`true` makes the test and the environment where they are missing."),
    wait: z.coerce
      .number()
      .min(0)
      .max(longestWaitSeconds)
      .default(0)
      .describe("Seconds to wait for the verdict before answering."),
    upload: several(z.uuid("not the id of an upload")).describe(
      "A file that was sent in parts (tus) in the body's place; several times for several files.",
    ),
    sha256: several(z.string().regex(/^[0-9a-f]{64}$/, "not a SHA-256 in hex")).describe(
      "What the files of `upload` must hash to, in their order.",
    ),
    fileName: shortText.optional().describe("What a raw body is called in Headroom."),
    tags: facts,
    config: facts,
    map: csvMappingSchema.optional(),
  }),
);
export type RunUpload = z.output<typeof runUploadSchema>;

/** The id of a run in a path. */
export const runParamsSchema = z.object({
  id: z
    .uuid()
    .describe("The run's id.")
    .meta({ examples: ["01a1fae5-6556-70bd-8b25-088411592bd6"] }),
});

/** Which of a run's files. */
export const artifactQuerySchema = z.object({
  file: z.coerce.number().int().min(1).default(1).describe("`2` is the second file of several."),
});

/** Which of a run's figures over time. */
export const seriesQuerySchema = z.object({
  metric: z
    .enum(seriesMetrics)
    .default("p95Ms")
    .describe("The figure. `errorRate` is a share; `throughputRps` counts the requests that ended in the bucket."),
  label: z.string().max(limits.labelLength).default("").describe("One of the run's labels; left out, the whole run."),
});

/** PostgreSQL knows no year 0, and a date of the year 10000 has no form that everybody reads. */
function isOfOurTime(text: string): boolean {
  const ms = Date.parse(text);
  return ms >= 0 && ms < Date.UTC(2100, 0);
}

/** `{ "tag.team": "a", "config.pool": "40" }` → `{ tags: { team: "a" }, config: { pool: "40" } }`, `map.` alike, the others as they are. */
function gatherFacts(parameters: unknown): unknown {
  if (typeof parameters !== "object" || parameters === null) return parameters;
  const entries = Object.entries(parameters);
  const withPrefix = (prefix: string) =>
    entries.filter(([name]) => name.startsWith(prefix)).map(([name, value]) => [name.slice(prefix.length), value]);
  const plain = entries.filter(([name]) => !/^(?:tag|config|map)\./.test(name));
  const map = withPrefix("map.");
  return {
    ...Object.fromEntries(plain),
    tags: Object.fromEntries(withPrefix("tag.")),
    config: Object.fromEntries(withPrefix("config.")),
    ...(map.length > 0 ? { map: Object.fromEntries(map) } : {}),
  };
}

export const runNotesSchema = z.object({ notes: z.string().max(20_000, "at most 20,000 characters") });
export const invalidReasonSchema = z.object({
  reason: z.string().trim().min(1, "say why, so that others can judge it").max(500),
});
