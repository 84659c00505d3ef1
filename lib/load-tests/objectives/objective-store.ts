import "server-only";
import { recordAudit } from "#lib/audit/record-audit-store.ts";
import type { Member, TokenActor } from "#lib/auth/actor.ts";
import { db, type Tx } from "#lib/db/client.ts";
import { isManagedRow } from "#lib/db/managed-row.ts";
import { gone } from "#lib/shared/gone.ts";
import { managedRefusal } from "#lib/shared/managed.ts";
import { ok, type Result } from "#lib/shared/result.ts";
import { markNewestRunStale } from "../verdicts/stale-verdicts-store.ts";
import type { ObjectiveInput } from "./objective-schema.ts";
import { lockObjectives } from "./objectives-lock-store.ts";

/** Replaces a test's objectives; its newest run is judged anew. */
export function setTestObjectives(
  member: Member | TokenActor,
  testId: string,
  objectives: ObjectiveInput[],
): Promise<Result<undefined>> {
  return db.$transaction((tx) => setTestObjectivesIn(tx, member, testId, objectives));
}

/** The same within a transaction. */
export async function setTestObjectivesIn(
  tx: Tx,
  member: Member | TokenActor,
  testId: string,
  objectives: ObjectiveInput[],
): Promise<Result<undefined>> {
  if (await isManagedRow(tx, "Test", { id: testId, teamId: member.teamId })) return managedRefusal;
  await lockObjectives(tx, member, { testId });
  const test = await tx.test.findFirst({ where: { id: testId, teamId: member.teamId }, select: { name: true } });
  if (!test) return gone("test");
  const before = await tx.objective.deleteMany({ where: { testId } });
  await tx.objective.createMany({
    data: objectives.map((objective, position) => ({ ...objective, testId, position })),
  });
  await markNewestRunStale(tx, testId);
  await recordAudit(tx, member, {
    action: "objectives.set",
    subject: test.name,
    details: { from: before.count, to: objectives.length },
  });
  return ok();
}

/** Replaces a service's objectives; the newest run of every test that exercises it is judged anew. */
export async function setServiceObjectives(
  member: Member,
  serviceId: string,
  objectives: ObjectiveInput[],
): Promise<Result<undefined>> {
  return db.$transaction(async (tx) => {
    if (await isManagedRow(tx, "Service", { id: serviceId, teamId: member.teamId })) return managedRefusal;
    await lockObjectives(tx, member, { serviceId });
    const service = await tx.service.findFirst({
      where: { id: serviceId, teamId: member.teamId },
      select: { name: true, tests: { select: { testId: true } } },
    });
    if (!service) return gone("service");
    const before = await tx.objective.deleteMany({ where: { serviceId } });
    await tx.objective.createMany({
      data: objectives.map((objective, position) => ({ ...objective, serviceId, position })),
    });
    for (const { testId } of service.tests) await markNewestRunStale(tx, testId);
    await recordAudit(tx, member, {
      action: "objectives.set",
      subject: service.name,
      details: { from: before.count, to: objectives.length },
    });
    return ok();
  });
}

/** Judges the newest run of every test that exercises a service anew: its objectives came or went with it. */
export async function rejudgeTestsOfService(member: Member, serviceId: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const tests = await tx.testService.findMany({
      where: { serviceId, service: { teamId: member.teamId, objectives: { some: {} } } },
      select: { testId: true },
    });
    for (const { testId } of tests) await markNewestRunStale(tx, testId);
  });
}
