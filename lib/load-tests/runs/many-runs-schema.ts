import { z } from "zod";
import { invalidReasonSchema } from "./run-schema.ts";

/** As many runs as a page lists, and some more. */
const mostRuns = 200;

const acts = z.discriminatedUnion("act", [
  invalidReasonSchema.extend({ act: z.literal("mark-invalid") }),
  z.object({ act: z.enum(["mark-valid", "delete", "restore", "keep", "no-longer-keep"]) }),
]);

/** One thing that is done with many runs. */
export type RunsAct = z.output<typeof acts>;

export const manyRunsSchema = z
  .object({
    runIds: z.array(z.uuid()).min(1, "Choose at least one run.").max(mostRuns, `At most ${mostRuns} runs at once.`),
  })
  .and(acts);
