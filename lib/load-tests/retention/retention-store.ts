import "server-only";
import { recordEdit } from "#lib/audit/record-edit-store.ts";
import type { Member } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import { isManagedRow } from "#lib/db/managed-row.ts";
import { managedRefusal } from "#lib/shared/managed.ts";
import { ok, type Result } from "#lib/shared/result.ts";
import { recordRun } from "../runs/run-audit-store.ts";
import type { Retention } from "./retention.ts";

/** Sets how long a test keeps things; nothing goes before the next sweep. The value is false when the test is not the team's. */
export function setRetention(member: Member, testId: string, retention: Retention): Promise<Result<boolean>> {
  return db.$transaction(async (tx) => {
    const where = { id: testId, teamId: member.teamId };
    if (await isManagedRow(tx, "Test", where)) return managedRefusal;
    const before = await tx.test.findFirst({ where });
    if (!before) return ok(false);
    await tx.test.update({ where: { id: testId }, data: retention });
    await recordEdit(tx, member, { action: "test.retention-set", subject: before.name, before, after: retention });
    return ok(true);
  });
}

/** Keeps a run's files and buckets whatever its test says, or (null) no longer. False when it is not there. */
export async function setKept(member: Member, runId: string, pinnedAt: Date | null): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.run.updateMany({
      where: { id: runId, teamId: member.teamId, deletedAt: null },
      data: { pinnedAt },
    });
    if (count === 0) return false;
    await recordRun(tx, member, runId, { action: pinnedAt ? "run.kept" : "run.not-kept" });
    return true;
  });
}
