"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { teamAction } from "#lib/auth/team-action.ts";
import { testSchema } from "#lib/load-tests/tests/test-schema.ts";
import { archiveTest, createTest } from "#lib/load-tests/tests/test-store.ts";

export const createTestAction = teamAction({ permission: "tests:edit", schema: testSchema }, async (member, input) => {
  const made = await createTest(member, input);
  revalidatePath("/teams", "layout");
  return made;
});

export const archiveTestAction = teamAction(
  { permission: "tests:edit", schema: z.object({ id: z.uuid(), isArchived: z.boolean() }) },
  async (member, { id, isArchived }) => {
    const result = await archiveTest(member, id, isArchived ? new Date() : null);
    revalidatePath("/teams", "layout");
    return result;
  },
);
