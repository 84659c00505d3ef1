import "server-only";
import { recordEdit } from "#lib/audit/record-edit-store.ts";
import type { Member, TokenActor } from "#lib/auth/actor.ts";
import { db, type Tx } from "#lib/db/client.ts";
import { managedRefusal } from "#lib/shared/managed.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import { askForMeasures } from "../measures/measures-store.ts";
import { markNewestRunStale } from "../verdicts/stale-verdicts-store.ts";
import type { BaselineKind } from "../verdicts/verdict-rule.ts";
import { judgingColumns } from "./judging-columns.ts";
import type { TestJudging } from "./test-judging-schema.ts";

const judgingOf = {
  id: true,
  name: true,
  ...judgingColumns,
  pinnedRun: { select: { id: true, number: true } },
  anchorRun: { select: { id: true, number: true } },
} as const;

/** Saves how the runs of a test are judged; its newest run is judged anew. False when the test is not the team's. */
export async function setTestJudging(member: Member, id: string, input: TestJudging): Promise<Result<boolean>> {
  const { pinnedRun, anchorRun, ...settings } = input;
  return db.$transaction(async (tx) => {
    const before = await tx.test.findFirst({ where: { id, teamId: member.teamId }, select: judgingOf });
    if (!before) return ok(false);
    if (before.isManaged) return managedRefusal;
    const pinnedRunId = await runIdOf(tx, id, pinnedRun);
    if (pinnedRunId === undefined) return refused("pinnedRun", `This test has no run ${pinnedRun}.`);
    const anchorRunId = await runIdOf(tx, id, anchorRun);
    if (anchorRunId === undefined) return refused("anchorRun", `This test has no run ${anchorRun}.`);
    await saveJudging(tx, member, before, { ...settings, pinnedRunId, anchorRunId });
    return ok(true);
  });
}

export type RunRole = { baselineKind?: BaselineKind; pinnedRunId?: string | null; anchorRunId?: string | null };

/**
 * Makes a run of the team the baseline or the anchor of its test, or takes that back. False when the test or a run of it
 * is not there. A test that a file manages has its kind of baseline from there; its anchor is free.
 */
export function setRunRole(actor: Member | TokenActor, testId: string, role: RunRole): Promise<Result<boolean>> {
  return db.$transaction((tx) => setRunRoleIn(tx, actor, testId, role));
}

/** The same within a transaction. */
export async function setRunRoleIn(
  tx: Tx,
  actor: Member | TokenActor,
  testId: string,
  role: RunRole,
): Promise<Result<boolean>> {
  const before = await tx.test.findFirst({ where: { id: testId, teamId: actor.teamId }, select: judgingOf });
  if (!before) return ok(false);
  if (before.isManaged && role.baselineKind !== undefined && role.baselineKind !== before.baselineKind)
    return managedRefusal;
  const named = [role.pinnedRunId, role.anchorRunId].filter((runId) => typeof runId === "string");
  const there = await tx.run.count({ where: { id: { in: named }, testId, status: "ready", deletedAt: null } });
  if (there < new Set(named).size) return ok(false);
  await saveJudging(tx, actor, before, role);
  return ok(true);
}

type Judging = Awaited<ReturnType<typeof reread>>;
type Before = { id: string; name: string } & Judging;

async function saveJudging(
  tx: Tx,
  actor: Member | TokenActor,
  before: Before,
  data: RunRole & Partial<Omit<TestJudging, "pinnedRun" | "anchorRun">>,
): Promise<void> {
  await tx.test.update({ where: { id: before.id }, data });
  const after = await reread(tx, before.id);
  await markNewestRunStale(tx, before.id);
  if (isMeasuredOtherwise(before, after)) await askForMeasures(tx, { testId: before.id, teamId: actor.teamId });
  await recordEdit(tx, actor, {
    action: "test.edited",
    subject: before.name,
    before: { ...before, pinnedRun: before.pinnedRun?.number ?? "", anchorRun: before.anchorRun?.number ?? "" },
    after: { ...after, pinnedRun: after.pinnedRun?.number ?? "", anchorRun: after.anchorRun?.number ?? "" },
  });
}

/** The part of the runs that verdicts use is another one. */
function isMeasuredOtherwise(before: Judging, after: Judging): boolean {
  return (
    before.steadyMode !== after.steadyMode ||
    before.rampUpMs !== after.rampUpMs ||
    before.coolDownMs !== after.coolDownMs
  );
}

async function reread(tx: Tx, id: string) {
  const {
    id: _id,
    name: _name,
    isManaged: _managed,
    ...judging
  } = await tx.test.findUniqueOrThrow({
    where: { id },
    select: judgingOf,
  });
  return judging;
}

/** Undefined: there is no such run. */
async function runIdOf(tx: Tx, testId: string, number: number | null): Promise<string | null | undefined> {
  if (number === null) return null;
  const run = await tx.run.findFirst({
    where: { testId, number, status: "ready", deletedAt: null },
    select: { id: true },
  });
  return run?.id;
}
