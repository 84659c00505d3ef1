import { z } from "zod";
import { daySchema } from "#lib/shared/day-schema.ts";
import { seenText } from "#lib/shared/seen-text.ts";

const day = z.union([z.literal("").transform(() => null), daySchema()]).nullable();

/** A look at a tactic that leaves it where it stands. Days; without `on` today, without `reviewOn` as often as the radar says. */
export const reviewSchema = z.object({
  slug: z.string().max(100),
  note: seenText(2_000).default(""),
  on: day.default(null),
  reviewOn: day.default(null),
});
export type ReviewInput = z.output<typeof reviewSchema>;
