"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { teamAction } from "#lib/auth/team-action.ts";
import type { Result } from "#lib/shared/result.ts";
import { moveSchema } from "#lib/stories/states/move-schema.ts";
import { editStorySchema } from "#lib/stories/story/edit-story-schema.ts";
import { editStory } from "#lib/stories/story/edit-story-store.ts";
import { moveStory } from "#lib/stories/story/move-story-store.ts";

const story = z.object({ key: z.string().max(20) });

/** Moves a story to another state; what lacks comes back field by field. */
export const moveStoryAction = teamAction(
  { permission: "stories:edit", schema: moveSchema.extend(story.shape) },
  async (member, move) => shown(await moveStory(member, move, new Date())),
);

/** Writes fields of a story over what they held when they were shown. What two people wrote differently comes back. */
export const editStoryAction = teamAction(
  { permission: "stories:edit", schema: editStorySchema },
  async (member, edit) => shown(await editStory(member, edit, new Date())),
);

function shown<Value>(result: Result<Value>): Result<Value> {
  if (result.ok) revalidatePath("/teams", "layout");
  return result;
}
