import { z } from "zod";
import { pastDay } from "#lib/shared/past-day-schema.ts";

/** Who answers for a service's objectives, and the day on which they were last looked at. */
export const objectivesReviewSchema = z.object({
  objectivesOwner: z.string().trim().max(100, "At most 100 characters.").default(""),
  objectivesReviewedOn: pastDay,
});
export type ObjectivesReview = z.output<typeof objectivesReviewSchema>;
