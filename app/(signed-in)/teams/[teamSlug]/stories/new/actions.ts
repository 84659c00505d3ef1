"use server";

import { revalidatePath } from "next/cache";
import { teamAction } from "#lib/auth/team-action.ts";
import { fileTyped } from "#lib/stories/filing/file-story-store.ts";
import { filedSchema } from "#lib/stories/filing/filed-schema.ts";

/** Answers with the key of the new story. */
export const fileStoryAction = teamAction(
  { permission: "stories:file", schema: filedSchema },
  async (member, input) => {
    const filed = await fileTyped(member, input, new Date());
    if (filed.ok) revalidatePath("/teams", "layout");
    return filed;
  },
);
