"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { teamAction } from "#lib/auth/team-action.ts";
import { renamedComparisonSchema, savedComparisonSchema } from "#lib/load-tests/comparing/saved-comparison-schema.ts";
import {
  deleteComparison,
  renameComparison,
  saveComparison,
} from "#lib/load-tests/comparing/saved-comparison-store.ts";

export const saveComparisonAction = teamAction(
  { permission: "runs:edit", schema: savedComparisonSchema },
  async (member, input) => {
    const saved = await saveComparison(member, input);
    if (saved.ok) revalidatePath("/teams", "layout");
    return saved;
  },
);

export const renameComparisonAction = teamAction(
  { permission: "runs:edit", schema: renamedComparisonSchema },
  async (member, { id, name }) => {
    const renamed = await renameComparison(member, id, name);
    if (renamed.ok) revalidatePath("/teams", "layout");
    return renamed;
  },
);

export const deleteComparisonAction = teamAction(
  { permission: "runs:edit", schema: z.object({ id: z.uuid() }) },
  async (member, { id }) => {
    const deleted = await deleteComparison(member, id);
    if (deleted.ok) revalidatePath("/teams", "layout");
    return deleted;
  },
);
