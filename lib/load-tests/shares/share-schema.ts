import { z } from "zod";
import { comparisonQuerySchema } from "../comparing/saved-comparison-schema.ts";
import { shareDays } from "./share.ts";

const expiresIn = z.enum(shareDays, "Choose how long it works.");

/** What a link is to show: a run, or a comparison of a test by its page's query. */
export const newShareSchema = z.union([
  z.object({ runId: z.uuid(), expiresIn }),
  z.object({ testId: z.uuid(), query: comparisonQuerySchema, expiresIn }),
]);
export type NewShareInput = z.output<typeof newShareSchema>;
