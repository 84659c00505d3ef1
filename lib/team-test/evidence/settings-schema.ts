import { z } from "zod";
import { pastDay } from "#lib/shared/past-day-schema.ts";

const address = z
  .string()
  .trim()
  .max(500, "An address has at most 500 characters.")
  .refine(
    (text) => text === "" || z.url({ protocol: /^https?$/ }).safeParse(text).success,
    "Give an address: https://…",
  );

/** The team's review checklist, and the day on which somebody last went through it; either may be missing. */
export const checklistSchema = z.object({ checklistUrl: address.default(""), checklistReviewedOn: pastDay });
export type ChecklistInput = z.output<typeof checklistSchema>;
