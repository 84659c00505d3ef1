import { z } from "zod";

export const configQuerySchema = z.object({
  dryRun: z.stringbool("true or false").default(false).describe("`true` changes nothing: the answer is the plan."),
});
