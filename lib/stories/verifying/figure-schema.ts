import { z } from "zod";
import { momentSchema } from "#lib/shared/moment-schema.ts";

/** The figure of a test to look at. `label` empty: of whole runs; `branch` empty: of any. */
export const figureSchema = z.object({
  testId: z.uuid("Choose a test."),
  metric: z.string().max(100),
  label: z.string().max(1_000).default(""),
  branch: z.string().max(300).default(""),
});
export type FigureInput = z.output<typeof figureSchema>;

const runIds = z.array(z.uuid()).max(50, "At most 50 runs of a side.");

/** A comparison that is asked for: without runs, those that are taken by themselves. */
export const verifySchema = z.object({
  key: z.string().max(20),
  figure: figureSchema.nullable().default(null),
  /** From then on runs are of the changed system; null: as the story tells. */
  since: momentSchema().nullable().default(null),
  runs: z.object({ before: runIds, after: runIds }).nullable().default(null),
});
export type VerifyInput = z.output<typeof verifySchema>;
