"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { teamAction } from "#lib/auth/team-action.ts";
import { setProvedLevelOf } from "#lib/compose/set-proved-level.ts";
import { listChoosableRuns, verifyStory } from "#lib/compose/verify-story.ts";
import type { Result } from "#lib/shared/result.ts";
import { verifySchema } from "#lib/stories/verifying/figure-schema.ts";

export const listChoosableRunsAction = teamAction(
  { permission: "stories:edit", schema: verifySchema.omit({ runs: true }) },
  (member, asked) => listChoosableRuns(member, asked, new Date()),
);

export const verifyStoryAction = teamAction(
  { permission: "stories:edit", schema: verifySchema },
  async (member, asked) => shown(await verifyStory(member, asked, new Date())),
);

const level = z.object({
  key: z.string().max(20),
  shown: z.number().nullable(),
  level: z
    .string()
    .trim()
    .transform((text) => (text === "" ? null : Number(text.replaceAll(",", ""))))
    .pipe(z.number("Type a number.").min(0, "It cannot be less than 0.").max(1e12, "This is too much.").nullable()),
  reason: z.string().trim().min(1, "Say why.").max(2_000, "Use at most 2,000 characters."),
});

export const setProvedLevelAction = teamAction({ permission: "stories:edit", schema: level }, async (member, asked) =>
  shown(await setProvedLevelOf(member, asked, new Date())),
);

function shown<Value>(result: Result<Value>): Result<Value> {
  if (result.ok) revalidatePath("/teams", "layout");
  return result;
}
