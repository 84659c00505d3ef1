"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { teamAction } from "#lib/auth/team-action.ts";
import { setKept } from "#lib/load-tests/retention/retention-store.ts";
import { judgeRunAgain } from "#lib/load-tests/runs/judge-again-store.ts";
import { retryRun, setAccepted, setDeleted, setInvalid, setRunNotes } from "#lib/load-tests/runs/run-edit-store.ts";
import { invalidReasonSchema, runNotesSchema } from "#lib/load-tests/runs/run-schema.ts";
import { setRunRole } from "#lib/load-tests/tests/test-judging-store.ts";
import { baselineKinds } from "#lib/load-tests/verdicts/verdict-rule.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";

const run = z.object({ runId: z.uuid() });
const gone = "This run is not there any more, or not in a state for this. Reload the page.";

export const saveRunNotesAction = teamAction(
  { permission: "runs:edit", schema: run.extend(runNotesSchema.shape) },
  async (member, { runId, notes }) => done(await setRunNotes(member, runId, notes)),
);

export const markInvalidAction = teamAction(
  { permission: "runs:edit", schema: run.extend(invalidReasonSchema.shape) },
  async (member, { runId, reason }) => done(await setInvalid(member, runId, reason)),
);

export const markValidAction = teamAction({ permission: "runs:edit", schema: run }, async (member, { runId }) =>
  done(await setInvalid(member, runId, null)),
);

export const acceptRunAction = teamAction(
  { permission: "runs:edit", schema: run.extend({ isAccepted: z.boolean() }) },
  async (member, { runId, isAccepted }) => done(await setAccepted(member, runId, isAccepted ? new Date() : null)),
);

export const deleteRunAction = teamAction(
  { permission: "runs:edit", schema: run.extend({ isDeleted: z.boolean() }) },
  async (member, { runId, isDeleted }) => done(await setDeleted(member, runId, isDeleted ? new Date() : null)),
);

/** Keeps its files and time buckets whatever its test's retention says, or no longer. */
export const keepRunAction = teamAction(
  { permission: "runs:edit", schema: run.extend({ isKept: z.boolean() }) },
  async (member, { runId, isKept }) => done(await setKept(member, runId, isKept ? new Date() : null)),
);

export const judgeAgainAction = teamAction({ permission: "runs:edit", schema: run }, async (member, { runId }) =>
  done(await judgeRunAgain(member, runId)),
);

const runRole = z.object({
  testId: z.uuid(),
  baselineKind: z.enum(baselineKinds).optional(),
  pinnedRunId: z.uuid().nullable().optional(),
  anchorRunId: z.uuid().nullable().optional(),
});

/** Makes a run the baseline or the anchor of its test, or puts back what it was. */
export const setRunRoleAction = teamAction(
  { permission: "tests:edit", schema: runRole },
  async (member, { testId, ...role }) => {
    const saved = await setRunRole(member, testId, role);
    return saved.ok ? done(saved.value) : saved;
  },
);

export const retryRunAction = teamAction({ permission: "runs:edit", schema: run }, async (member, { runId }) => {
  const retried = await retryRun(member, runId);
  return retried.ok ? done(retried.value) : retried;
});

function done(isDone: boolean): Result<undefined> {
  if (!isDone) return refused("", gone);
  revalidatePath("/teams", "layout");
  return ok();
}
