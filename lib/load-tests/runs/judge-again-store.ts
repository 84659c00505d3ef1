import "server-only";
import { recordAudit } from "#lib/audit/record-audit-store.ts";
import { db } from "#lib/db/client.ts";
import { markStale } from "../verdicts/stale-verdicts-store.ts";
import { recordRun } from "./run-audit-store.ts";
import type { RunEditor } from "./run-edit-store.ts";

/** Has one run judged again, by the present rules and the present settings of its test. False when it is not there or not ready. */
export function judgeRunAgain(actor: RunEditor, runId: string): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const run = await tx.run.findFirst({
      where: { id: runId, teamId: actor.teamId, status: "ready", deletedAt: null },
      select: { testId: true, teamId: true },
    });
    if (!run) return false;
    await markStale(tx, { id: run.testId, teamId: run.teamId }, runId);
    await recordRun(tx, actor, runId, { action: "run.judged-again" });
    return true;
  });
}

/** The same for every run of a test, oldest first. How many they are; null when the test is not there. */
export function judgeTestAgain(actor: RunEditor, testId: string): Promise<number | null> {
  return db.$transaction(async (tx) => {
    const test = await tx.test.findFirst({
      where: { id: testId, teamId: actor.teamId },
      select: { id: true, teamId: true, name: true },
    });
    if (!test) return null;
    const runs = await markStale(tx, test, null);
    await recordAudit(tx, actor, { action: "test.judged-again", subject: test.name, details: { runs } });
    return runs;
  });
}
