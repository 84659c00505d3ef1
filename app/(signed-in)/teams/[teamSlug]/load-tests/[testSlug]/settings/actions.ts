"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { teamAction } from "#lib/auth/team-action.ts";
import { objectivesSchema } from "#lib/load-tests/objectives/objective-schema.ts";
import { setTestObjectives } from "#lib/load-tests/objectives/objective-store.ts";
import { retentionSchema } from "#lib/load-tests/retention/retention-schema.ts";
import { setRetention } from "#lib/load-tests/retention/retention-store.ts";
import { judgeTestAgain } from "#lib/load-tests/runs/judge-again-store.ts";
import { testJudgingSchema } from "#lib/load-tests/tests/test-judging-schema.ts";
import { setTestJudging } from "#lib/load-tests/tests/test-judging-store.ts";
import { testSchema } from "#lib/load-tests/tests/test-schema.ts";
import { updateTest } from "#lib/load-tests/tests/test-store.ts";
import { gone } from "#lib/shared/gone.ts";
import { ok } from "#lib/shared/result.ts";

const one = z.object({ id: z.uuid() });

export const updateTestAction = teamAction(
  { permission: "tests:edit", schema: one.extend(testSchema.shape) },
  async (member, { id, ...input }) => {
    const saved = await updateTest(member, id, input);
    if (!saved.ok) return saved;
    if (!saved.value) return gone("test");
    revalidatePath("/teams", "layout");
    return ok(saved.value);
  },
);

export const setTestJudgingAction = teamAction(
  { permission: "tests:edit", schema: testJudgingSchema.and(one) },
  async (member, { id, ...input }) => {
    const saved = await setTestJudging(member, id, input);
    if (!saved.ok) return saved;
    if (!saved.value) return gone("test");
    revalidatePath("/teams", "layout");
    return ok();
  },
);

export const judgeTestAgainAction = teamAction({ permission: "runs:edit", schema: one }, async (member, { id }) => {
  const runs = await judgeTestAgain(member, id);
  if (runs === null) return gone("test");
  revalidatePath("/teams", "layout");
  return ok({ runs });
});

export const setRetentionAction = teamAction(
  { permission: "tests:edit", schema: one.extend(retentionSchema.shape) },
  async (member, { id, ...retention }) => {
    const saved = await setRetention(member, id, retention);
    if (!saved.ok) return saved;
    if (!saved.value) return gone("test");
    revalidatePath("/teams", "layout");
    return ok();
  },
);

export const setTestObjectivesAction = teamAction(
  { permission: "tests:edit", schema: one.extend({ objectives: objectivesSchema }) },
  async (member, { id, objectives }) => {
    const result = await setTestObjectives(member, id, objectives);
    if (!result.ok) return result;
    revalidatePath("/teams", "layout");
    return ok({ objectives });
  },
);
