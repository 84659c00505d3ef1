import { z } from "zod";
import { shownName } from "#lib/shared/shown-name.ts";
import { slugLength, slugShape } from "#lib/shared/slug.ts";

const visibilities = ["open", "private"] as const;

/** The slug stands in every address of the team. */
export const teamSchema = z.object({
  name: shownName(80, "Give the team a name."),
  slug: z
    .string()
    .trim()
    .min(1, "Give it a short name for addresses.")
    .max(slugLength, `At most ${slugLength} characters.`)
    .regex(slugShape, "Lower-case letters, digits and single hyphens: “checkout-team”."),
  visibility: z.enum(visibilities, "Choose who may read the team.").default("open"),
});
export type TeamInput = z.output<typeof teamSchema>;
