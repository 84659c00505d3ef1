import { z } from "zod";

/** The id of an upload in a path. */
export const uploadParamsSchema = z.object({
  id: z
    .uuid()
    .describe("The upload's id, the end of its address.")
    .meta({ examples: ["01a1fae5-6556-70bd-8b25-088411592bd6"] }),
});
