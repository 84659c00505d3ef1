"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { teamAction } from "#lib/auth/team-action.ts";
import { listSuggestable } from "#lib/compose/radar/links/suggestable-tactics-store.ts";
import type { Result } from "#lib/shared/result.ts";
import { copySetSchema, sentSetSchema } from "#lib/team-test/question-sets/edited-set-schema.ts";
import { saveSet } from "#lib/team-test/question-sets/save-set-store.ts";
import { archiveSet, copySet } from "#lib/team-test/question-sets/team-set-store.ts";

const permission = "rounds:run";
const one = z.object({ id: z.uuid() });
const archived = one.extend({ isArchived: z.boolean() });

export const copySetAction = teamAction({ permission, schema: copySetSchema }, async (member, input) =>
  shown(await copySet(member, input)),
);

export const saveSetAction = teamAction(
  { permission, schema: one.extend(sentSetSchema.shape) },
  async (member, { id, ...sent }) => shown(await saveSet(member, { id, tactics: await listSuggestable(member) }, sent)),
);

export const archiveSetAction = teamAction({ permission, schema: archived }, async (member, { id, isArchived }) =>
  shown(await archiveSet(member, id, isArchived ? new Date() : null)),
);

function shown<Value>(result: Result<Value>): Result<Value> {
  if (result.ok) revalidatePath("/teams", "layout");
  return result;
}
