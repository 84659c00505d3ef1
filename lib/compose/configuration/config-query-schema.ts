import { z } from "zod";

export const configQuerySchema = z.object({
  dryRun: z.stringbool("true or false").default(false).describe("`true` changes nothing: the answer is the plan."),
  plan: z
    .string()
    .max(64)
    .optional()
    .describe("`plan` of an earlier answer: when other changes would be made by now, none is (409)."),
});
