import { z } from "zod";
import { formatIds } from "./parsed-run.ts";

/** The longest that a request may wait for its verdict, in seconds. */
export const longestWaitSeconds = 600;

const shortText = z.string().trim().max(200);
const facts = z
  .record(z.string().min(1).max(60), z.string().max(200))
  .refine((record) => Object.keys(record).length <= 50, "at most 50 keys");

/** What an upload says of its run, beside the files, from the parameters of its URL. */
export const runUploadSchema = z.preprocess(
  gatherFacts,
  z.object({
    test: z.string("say which test: ?test=checkout").trim().min(1, "say which test: ?test=checkout").max(100),
    environment: shortText.default(""),
    revision: shortText.default(""),
    branch: shortText.default(""),
    version: shortText.default(""),
    startedAt: z.iso.datetime({ offset: true, error: "not a time as in 2026-11-20T02:00:00Z" }).optional(),
    format: z.enum(["auto", ...formatIds]).default("auto"),
    create: z.stringbool().default(false),
    wait: z.coerce.number().min(0).max(longestWaitSeconds).default(0),
    fileName: shortText.optional(),
    tags: facts,
    config: facts,
  }),
);
export type RunUpload = z.output<typeof runUploadSchema>;

/** `{ "tag.team": "a", "config.pool": "40" }` → `{ tags: { team: "a" }, config: { pool: "40" } }`, the others as they are. */
function gatherFacts(parameters: unknown): unknown {
  if (typeof parameters !== "object" || parameters === null) return parameters;
  const entries = Object.entries(parameters);
  const withPrefix = (prefix: string) =>
    entries.filter(([name]) => name.startsWith(prefix)).map(([name, value]) => [name.slice(prefix.length), value]);
  const plain = entries.filter(([name]) => !name.startsWith("tag.") && !name.startsWith("config."));
  return {
    ...Object.fromEntries(plain),
    tags: Object.fromEntries(withPrefix("tag.")),
    config: Object.fromEntries(withPrefix("config.")),
  };
}

export const runNotesSchema = z.object({ notes: z.string().max(20_000, "at most 20,000 characters") });
export const invalidReasonSchema = z.object({
  reason: z.string().trim().min(1, "say why, so that others can judge it").max(500),
});
