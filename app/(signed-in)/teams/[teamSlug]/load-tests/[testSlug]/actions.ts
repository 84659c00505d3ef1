"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { teamAction } from "#lib/auth/team-action.ts";
import { keepOfferedObjectives } from "#lib/load-tests/objectives/objective-offer-store.ts";
import { mostObjectives } from "#lib/load-tests/objectives/objective-schema.ts";

const kept = z.object({
  testId: z.uuid(),
  keep: z.array(z.string().max(1000)).min(1, "Choose at least one.").max(mostObjectives),
});

/** Keeps some of the objectives that are offered to a test; the form only names which. */
export const keepSuggestedObjectivesAction = teamAction(
  { permission: "tests:edit", schema: kept },
  async (member, { testId, keep }) => {
    const result = await keepOfferedObjectives(member, testId, keep);
    if (result.ok) revalidatePath("/teams", "layout");
    return result;
  },
);
