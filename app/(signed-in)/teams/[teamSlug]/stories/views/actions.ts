"use server";

import { revalidatePath } from "next/cache";
import { teamAction } from "#lib/auth/team-action.ts";
import type { Result } from "#lib/shared/result.ts";
import { changedViewSchema, newViewSchema, removedViewSchema } from "#lib/stories/views/view-schema.ts";
import { changeView, createView, removeView } from "#lib/stories/views/view-store.ts";

/** Whoever may read the team keeps views of their own. */
export const saveViewAction = teamAction({ permission: "team:read", schema: newViewSchema }, async (member, input) =>
  shown(await createView(member, "me", input)),
);

export const changeViewAction = teamAction(
  { permission: "team:read", schema: changedViewSchema },
  async (member, input) => shown(await changeView(member, "me", input)),
);

export const removeViewAction = teamAction(
  { permission: "team:read", schema: removedViewSchema },
  async (member, { id }) => shown(await removeView(member, "me", id)),
);

export const saveTeamViewAction = teamAction(
  { permission: "stories:edit", schema: newViewSchema },
  async (member, input) => shown(await createView(member, "team", input)),
);

export const changeTeamViewAction = teamAction(
  { permission: "stories:edit", schema: changedViewSchema },
  async (member, input) => shown(await changeView(member, "team", input)),
);

export const removeTeamViewAction = teamAction(
  { permission: "stories:edit", schema: removedViewSchema },
  async (member, { id }) => shown(await removeView(member, "team", id)),
);

/** The list's menu shows what was saved. */
function shown<Value>(result: Result<Value>): Result<Value> {
  if (result.ok) revalidatePath("/teams", "layout");
  return result;
}
