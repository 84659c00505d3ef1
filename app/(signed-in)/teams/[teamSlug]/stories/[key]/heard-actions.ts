"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { teamAction } from "#lib/auth/team-action.ts";
import { heardFromSchema } from "#lib/stories/heard-from/heard-from-schema.ts";
import { addHeard, removeHeard } from "#lib/stories/heard-from/heard-from-store.ts";

export const addHeardAction = teamAction(
  { permission: "stories:file", schema: heardFromSchema },
  async (member, input) => {
    const added = await addHeard(member, input, new Date());
    if (added.ok && added.value.isNew) revalidatePath("/teams", "layout");
    return added;
  },
);

export const removeHeardAction = teamAction(
  { permission: "stories:file", schema: z.object({ id: z.uuid() }) },
  async (member, input) => {
    const removed = await removeHeard(member, input, new Date());
    if (removed.ok) revalidatePath("/teams", "layout");
    return removed;
  },
);
