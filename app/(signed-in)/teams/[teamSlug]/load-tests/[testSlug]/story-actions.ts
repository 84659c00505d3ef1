"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { teamAction } from "#lib/auth/team-action.ts";
import { fileStoryOf, linkStory, unlinkStory } from "#lib/compose/story-links/link-story-store.ts";
import type { Result } from "#lib/shared/result.ts";
import { storyFieldsSchema } from "#lib/stories/fields/story-fields-schema.ts";

/** Regressions that began with one run, or a change that is none. */
const changes = z.union([
  z.object({ regressionIds: z.array(z.uuid()).min(1).max(100) }),
  z.object({ changePointId: z.uuid() }),
]);

const { title, customerImpact } = storyFieldsSchema.shape;

export const fileStoryOfChangeAction = teamAction(
  { permission: "runs:edit", schema: z.object({ of: changes, title, customerImpact }) },
  async (member, { of, ...story }) => shown(await fileStoryOf(member, { ...of, ...story }, new Date())),
);

export const linkStoryOfChangeAction = teamAction(
  {
    permission: "runs:edit",
    schema: z.object({ of: changes, key: z.string().trim().min(1, "Choose a story.").max(20) }),
  },
  async (member, { of, key }) => shown(await linkStory(member, { ...of, key }, new Date())),
);

export const unlinkStoryOfChangeAction = teamAction(
  { permission: "runs:edit", schema: z.object({ of: changes }) },
  async (member, { of }) => shown(await unlinkStory(member, of, new Date())),
);

function shown<Value>(result: Result<Value>): Result<Value> {
  if (result.ok) revalidatePath("/teams", "layout");
  return result;
}
