import { z } from "zod";
import { formatIds } from "./parsed-run.ts";

/** The longest that a request may wait for its verdict, in seconds. */
export const longestWaitSeconds = 600;

const shortText = z.string().trim().max(200);
const facts = z
  .record(z.string().min(1).max(60), z.string().max(200))
  .refine((record) => Object.keys(record).length <= 50, "at most 50 keys");

/** What an upload says of its run, beside the files. */
export const runUploadSchema = z.object({
  test: z.string().trim().min(1, "say which test: ?test=checkout").max(100),
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
});
export type RunUpload = z.output<typeof runUploadSchema>;

/** `?tag.team=a&config.pool=40` → `{ tags: { team: "a" }, config: { pool: "40" } }`, the other parameters as they are. */
export function uploadParameters(query: URLSearchParams): Record<string, unknown> {
  const plain: Record<string, unknown> = {};
  const tags: [string, string][] = [];
  const config: [string, string][] = [];
  for (const [name, value] of query) {
    if (name.startsWith("tag.")) tags.push([name.slice(4), value]);
    else if (name.startsWith("config.")) config.push([name.slice(7), value]);
    else plain[name] = value;
  }
  return { ...plain, tags: Object.fromEntries(tags), config: Object.fromEntries(config) };
}

export const runNotesSchema = z.object({ notes: z.string().max(20_000, "at most 20,000 characters") });
export const invalidReasonSchema = z.object({
  reason: z.string().trim().min(1, "say why, so that others can judge it").max(500),
});
