"use server";

import { revalidatePath } from "next/cache";
import { teamAction } from "#lib/auth/team-action.ts";
import { ok } from "#lib/shared/result.ts";
import { limitsSchema } from "#lib/team-test/evidence/limits-schema.ts";
import { checklistSchema } from "#lib/team-test/evidence/settings-schema.ts";
import { saveChecklist, saveLimits } from "#lib/team-test/evidence/settings-store.ts";

const permission = "rounds:run";

export const saveChecklistAction = teamAction({ permission, schema: checklistSchema }, async (member, input) => {
  await saveChecklist(member, input);
  revalidatePath("/teams", "layout");
  return ok();
});

export const saveLimitsAction = teamAction({ permission, schema: limitsSchema }, async (member, limits) => {
  await saveLimits(member, limits);
  revalidatePath("/teams", "layout");
  return ok();
});
