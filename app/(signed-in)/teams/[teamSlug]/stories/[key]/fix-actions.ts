"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { teamAction } from "#lib/auth/team-action.ts";
import type { Result } from "#lib/shared/result.ts";
import { fixSchema, shownFixSchema } from "#lib/stories/fixes/fix-schema.ts";
import { addFix, editFix, removeFix } from "#lib/stories/fixes/fix-store.ts";

const ofStory = z.object({ key: z.string().max(20) });
const ofFix = ofStory.extend({ fixId: z.uuid() });

export const addFixAction = teamAction(
  { permission: "stories:edit", schema: fixSchema.extend(ofStory.shape) },
  async (member, fix) => shown(await addFix(member, fix, new Date())),
);

export const editFixAction = teamAction(
  { permission: "stories:edit", schema: fixSchema.extend({ ...ofFix.shape, shown: shownFixSchema }) },
  async (member, { key, fixId, shown: before, ...typed }) =>
    shown(await editFix(member, { key, fixId, shown: before, typed }, new Date())),
);

export const removeFixAction = teamAction({ permission: "stories:edit", schema: ofFix }, async (member, fix) =>
  shown(await removeFix(member, fix)),
);

function shown<Value>(result: Result<Value>): Result<Value> {
  if (result.ok) revalidatePath("/teams", "layout");
  return result;
}
