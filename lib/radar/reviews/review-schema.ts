import { z } from "zod";
import { daySchema } from "#lib/shared/day-schema.ts";

const day = z.union([z.literal("").transform(() => null), daySchema()]).nullable();

/** A look at a tactic that leaves it where it stands. Days; without `on` today, without `reviewOn` as often as the radar says. */
export const reviewSchema = z.object({
  slug: z.string().max(100),
  note: z.string().trim().max(2_000, "Use at most 2,000 characters.").default(""),
  on: day.default(null),
  reviewOn: day.default(null),
});
export type ReviewInput = z.output<typeof reviewSchema>;
