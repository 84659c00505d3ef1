"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { teamAction } from "#lib/auth/team-action.ts";
import { objectivesSchema } from "#lib/load-tests/objectives/objective-schema.ts";
import { rejudgeTestsOfService, setServiceObjectives } from "#lib/load-tests/objectives/objective-store.ts";
import { gone } from "#lib/shared/gone.ts";
import { ok, type Result } from "#lib/shared/result.ts";
import {
  archiveInfrastructure,
  createInfrastructure,
  updateInfrastructure,
} from "#lib/systems/infrastructure-store.ts";
import { objectivesReviewSchema } from "#lib/systems/objectives-review-schema.ts";
import { setObjectivesReview } from "#lib/systems/objectives-review-store.ts";
import { archiveService, createService, updateService } from "#lib/systems/service-store.ts";
import { infrastructureSchema, serviceSchema } from "#lib/systems/system-schema.ts";

const one = z.object({ id: z.uuid() });
const archived = one.extend({ isArchived: z.boolean() });
const permission = "systems:edit";

export const createServiceAction = teamAction({ permission, schema: serviceSchema }, async (member, input) =>
  shown(await createService(member, input)),
);

export const updateServiceAction = teamAction(
  { permission, schema: one.extend(serviceSchema.shape) },
  async (member, { id, ...input }) => {
    const saved = await updateService(member, id, input);
    if (!saved.ok) return saved;
    return saved.value ? shown(ok(saved.value)) : gone("service");
  },
);

export const archiveServiceAction = teamAction({ permission, schema: archived }, async (member, { id, isArchived }) => {
  const result = await archiveService(member, id, isArchived ? new Date() : null);
  if (!result.ok) return result;
  await rejudgeTestsOfService(member, id);
  return shown(ok());
});

export const setServiceObjectivesAction = teamAction(
  { permission, schema: one.extend({ objectives: objectivesSchema }) },
  async (member, { id, objectives }) => {
    const result = await setServiceObjectives(member, id, objectives);
    return result.ok ? shown(ok({ objectives })) : result;
  },
);

export const reviewObjectivesAction = teamAction(
  { permission, schema: one.extend(objectivesReviewSchema.shape) },
  async (member, { id, ...review }) => shown(await setObjectivesReview(member, id, review)),
);

export const createInfrastructureAction = teamAction(
  { permission, schema: infrastructureSchema },
  async (member, input) => shown(await createInfrastructure(member, input)),
);

export const updateInfrastructureAction = teamAction(
  { permission, schema: one.extend(infrastructureSchema.shape) },
  async (member, { id, ...input }) => {
    const saved = await updateInfrastructure(member, id, input);
    return saved.ok && saved.value.count === 0 ? gone("infrastructure") : shown(saved);
  },
);

export const archiveInfrastructureAction = teamAction(
  { permission, schema: archived },
  async (member, { id, isArchived }) => shown(await archiveInfrastructure(member, id, isArchived ? new Date() : null)),
);

function shown<Value>(result: Result<Value>): Result<Value> {
  if (result.ok) revalidatePath("/teams", "layout");
  return result;
}
