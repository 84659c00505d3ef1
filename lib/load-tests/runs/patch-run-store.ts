import "server-only";
import { changesOf } from "#lib/audit/changes-of.ts";
import { allOrNothing } from "#lib/db/all-or-nothing.ts";
import type { Tx } from "#lib/db/client.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import { examineMovedRun } from "../change-points/examine-store.ts";
import { measureAgain } from "../measures/measures-store.ts";
import { setRunRoleIn } from "../tests/test-judging-store.ts";
import { lockTest } from "../verdicts/run-verdict-store.ts";
import { markLaterRunsStale } from "../verdicts/stale-verdicts-store.ts";
import { recordRun } from "./run-audit-store.ts";
import { type RunEditor, setAcceptedIn, setInvalidIn, setRunNotes } from "./run-edit-store.ts";
import type { RunPatch } from "./run-patch-schema.ts";
import { factsSchema } from "./stored-json.ts";

const mostTags = 50;
const notReady = "The run has to be ready for that.";

/** Changes a run as a patch says, all of it or nothing. The value is false when there is no such run for this actor. */
export function patchRun(actor: RunEditor, runId: string, patch: RunPatch): Promise<Result<boolean>> {
  return allOrNothing((tx) => patchRunIn(tx, actor, runId, patch));
}

async function patchRunIn(tx: Tx, actor: RunEditor, runId: string, patch: RunPatch): Promise<Result<boolean>> {
  const run = await tx.run.findFirst({
    where: { id: runId, teamId: actor.teamId, deletedAt: null },
    select: { testId: true, status: true, test: { select: { pinnedRunId: true, anchorRunId: true } } },
  });
  if (!run) return ok(false);
  await lockTest(tx, run.testId);
  const { notes, tags, invalid, accepted, pinned, anchor } = patch;
  const needsReady = [invalid, accepted, pinned, anchor].some((field) => field !== undefined);
  if (needsReady && run.status !== "ready") return refused("", notReady);
  if (pinned !== undefined || anchor !== undefined) {
    const isPinned = run.test.pinnedRunId === runId;
    const isAnchor = run.test.anchorRunId === runId;
    const role = {
      ...(pinned === true ? { baselineKind: "pinned" as const, pinnedRunId: runId } : {}),
      ...(pinned === false && isPinned ? { baselineKind: "branch" as const, pinnedRunId: null } : {}),
      ...(anchor === true ? { anchorRunId: runId } : {}),
      ...(anchor === false && isAnchor ? { anchorRunId: null } : {}),
    };
    const saved = Object.keys(role).length > 0 ? await setRunRoleIn(tx, actor, run.testId, role) : ok(true);
    if (!saved.ok) return saved;
  }
  if (tags !== undefined) {
    const saved = await setTags(tx, actor, runId, tags);
    if (!saved.ok) return saved;
  }
  if (notes !== undefined) await setRunNotes(actor, runId, notes, tx);
  if (invalid !== undefined) await setInvalidIn(tx, actor, runId, invalid);
  if (accepted !== undefined) await setAcceptedIn(tx, actor, runId, accepted ? new Date() : null);
  return ok(true);
}

/** Sets tags, and takes away those that are null. They may say what the run was asked for, so it is judged anew. */
async function setTags(
  tx: Tx,
  actor: RunEditor,
  runId: string,
  tags: Record<string, string | null>,
): Promise<Result<undefined>> {
  const run = await tx.run.findUniqueOrThrow({
    where: { id: runId },
    select: { testId: true, tags: true, status: true, bucketsRemovedAt: true },
  });
  const before = factsSchema.parse(run.tags);
  const entries = Object.entries({ ...before, ...tags }).filter(([, value]) => value !== null);
  if (entries.length > mostTags) return refused("tags", `At most ${mostTags} tags.`);
  const after = factsSchema.parse(Object.fromEntries(entries));
  await lockTest(tx, run.testId);
  await tx.run.update({ where: { id: runId }, data: { tags: after } });
  // It tells when a chaos test's fault was there; what is already said stays once the time buckets are gone.
  if (before.fault !== after.fault && run.status === "ready" && !run.bucketsRemovedAt)
    await measureAgain(tx, run.testId, runId);
  if (run.status === "ready") await examineMovedRun(tx, runId);
  if (run.status === "ready") await markLaterRunsStale(tx, runId, { including: true });
  const details = changesOf({ tags: wordsOf(before) }, { tags: wordsOf(after) });
  if (Object.keys(details).length > 0) await recordRun(tx, actor, runId, { action: "run.edited", details });
  return ok();
}

function wordsOf(tags: Record<string, string>): string[] {
  return Object.entries(tags).map(([key, value]) => `${key}=${value}`);
}
