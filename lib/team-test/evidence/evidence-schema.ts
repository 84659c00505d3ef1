import { z } from "zod";
import { evidenceVerdicts } from "./evidence.ts";

/** Evidence as it is stored with a round. */
export const evidenceSchema = z.array(
  z.object({
    questionId: z.string(),
    verdict: z.enum(evidenceVerdicts),
    sentence: z.string(),
    rule: z.string(),
    windowDays: z.number().nullable(),
    sources: z.array(z.object({ name: z.string(), path: z.string() })),
  }),
);
