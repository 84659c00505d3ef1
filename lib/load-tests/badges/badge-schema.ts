import { z } from "zod";

/** A badge of a test: of the runs of one branch, or (empty) of all. */
export const newBadgeSchema = z.object({
  testId: z.uuid(),
  branch: z.string().trim().max(200, "At most 200 characters.").default(""),
});
