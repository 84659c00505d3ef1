"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { teamAction } from "#lib/auth/team-action.ts";
import { gone } from "#lib/shared/gone.ts";
import type { Result } from "#lib/shared/result.ts";
import { archiveEnvironment, createEnvironment, updateEnvironment } from "#lib/systems/environment-store.ts";
import { environmentSchema } from "#lib/systems/system-schema.ts";

const one = z.object({ id: z.uuid() });
const permission = "systems:edit";

export const createEnvironmentAction = teamAction({ permission, schema: environmentSchema }, async (member, input) =>
  shown(await createEnvironment(member, input)),
);

export const updateEnvironmentAction = teamAction(
  { permission, schema: one.extend(environmentSchema.shape) },
  async (member, { id, ...input }) => {
    const saved = await updateEnvironment(member, id, input);
    return saved.ok && saved.value.count === 0 ? gone("environment") : shown(saved);
  },
);

export const archiveEnvironmentAction = teamAction(
  { permission, schema: one.extend({ isArchived: z.boolean() }) },
  async (member, { id, isArchived }) => shown(await archiveEnvironment(member, id, isArchived ? new Date() : null)),
);

function shown<Value>(result: Result<Value>): Result<Value> {
  if (result.ok) revalidatePath("/teams", "layout");
  return result;
}
