import "server-only";
import { recordAudit } from "#lib/audit/record-audit-store.ts";
import { recordEdit } from "#lib/audit/record-edit-store.ts";
import type { Member, TokenActor } from "#lib/auth/actor.ts";
import { archiveRow } from "#lib/db/archive-row-store.ts";
import { db, type Tx } from "#lib/db/client.ts";
import { isManagedRow } from "#lib/db/managed-row.ts";
import { refusedIfTaken } from "#lib/db/unless-taken.ts";
import { managedRefusal } from "#lib/shared/managed.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import { askForMeasures } from "../measures/measures-store.ts";
import { markNewestRunStale } from "../verdicts/stale-verdicts-store.ts";
import type { TestInput } from "./test-schema.ts";

export const slugTaken = refused("slug", "Another test of this team has this short name.");

/** A test of the team with its environment, services and objectives; null when it is not there for this member. */
export function findTest(member: Member, slug: string) {
  return db.test.findUnique({
    where: { teamId_slug: { teamId: member.teamId, slug } },
    include: {
      environment: { select: { id: true, slug: true, name: true } },
      services: {
        select: { service: { select: { id: true, slug: true, name: true, repositories: true } } },
        orderBy: { service: { name: "asc" } },
      },
      objectives: { orderBy: { position: "asc" } },
    },
  });
}
export type FoundTest = NonNullable<Awaited<ReturnType<typeof findTest>>>;

/** Names and addresses only, for switchers and forms; without archived ones. */
export function listTestNames(member: Member) {
  return db.test.findMany({
    where: { teamId: member.teamId, archivedAt: null },
    select: { id: true, slug: true, name: true, kind: true },
    orderBy: { name: "asc" },
  });
}

export function createTest(member: Member | TokenActor, input: TestInput): Promise<Result<{ slug: string }>> {
  return refusedIfTaken(slugTaken, () => db.$transaction(async (tx) => ok(await createTestIn(tx, member, input))));
}

/** The same within a transaction, which ends with an error of the database when the short name is taken. */
export async function createTestIn(
  tx: Tx,
  member: Member | TokenActor,
  { services, ...facts }: TestInput,
): Promise<{ id: string; slug: string }> {
  const environmentId = await ownEnvironment(tx, member, facts.environmentId);
  const test = await tx.test.create({ data: { ...facts, environmentId, teamId: member.teamId } });
  await setServices(tx, member, test.id, services);
  const { id, slug, name } = test;
  await recordAudit(tx, member, { action: "test.created", subject: name, details: { slug } });
  return { id, slug };
}

/** The value is null when the test is not the team's. */
export function updateTest(
  member: Member | TokenActor,
  id: string,
  input: TestInput,
): Promise<Result<{ slug: string } | null>> {
  return refusedIfTaken(slugTaken, () => db.$transaction((tx) => updateTestIn(tx, member, id, input)));
}

/** The same within a transaction, which ends with an error of the database when the short name is taken. */
export async function updateTestIn(
  tx: Tx,
  member: Member | TokenActor,
  id: string,
  { services, ...facts }: TestInput,
): Promise<Result<{ slug: string } | null>> {
  if (await isManagedRow(tx, "Test", { id, teamId: member.teamId })) return managedRefusal;
  const environmentId = await ownEnvironment(tx, member, facts.environmentId);
  const before = await tx.test.findFirst({
    where: { id, teamId: member.teamId },
    include: { environment: { select: { name: true } } },
  });
  if (!before) return ok(null);
  const after = await tx.test.update({
    where: { id },
    data: { ...facts, environmentId },
    include: { environment: { select: { name: true } } },
  });
  const named = await setServices(tx, member, id, services);
  // The objectives of its services judge its runs too.
  if (named.isOthers) await markNewestRunStale(tx, id);
  // Another kind asks another question, and ramps are left out of some kinds only.
  if (before.kind !== after.kind) await askForMeasures(tx, { testId: id, teamId: member.teamId });
  const { environmentId: _id, ...shown } = facts;
  await recordEdit(tx, member, {
    action: "test.edited",
    subject: before.name,
    before: { ...before, environment: before.environment?.name ?? "", services: named.before },
    after: { ...shown, environment: after.environment?.name ?? "", services: named.after },
  });
  return ok({ slug: facts.slug });
}

/** An archived test keeps its runs and takes no new ones; `archivedAt: null` brings it back. */
export function archiveTest(member: Member, id: string, archivedAt: Date | null): Promise<Result<undefined>> {
  return archiveRow(member, { noun: "test", id, archivedAt });
}

/** The environment's id when it is the team's or shared, else none. */
async function ownEnvironment(tx: Tx, member: Member | TokenActor, id: string | null): Promise<string | null> {
  if (id === null) return null;
  const found = await tx.environment.findFirst({
    where: { id, OR: [{ teamId: member.teamId }, { teamId: null }] },
    select: { id: true },
  });
  return found?.id ?? null;
}

type ServicesSet = { isOthers: boolean; before: string[]; after: string[] };

/** Only the team's own are taken up. Whether they are others than before, and their names. */
async function setServices(tx: Tx, member: Member | TokenActor, testId: string, ids: string[]): Promise<ServicesSet> {
  const select = { id: true, name: true };
  const own = await tx.service.findMany({ where: { teamId: member.teamId, id: { in: ids } }, select });
  const before = await tx.service.findMany({ where: { tests: { some: { testId } } }, select });
  await tx.testService.deleteMany({ where: { testId } });
  await tx.testService.createMany({ data: own.map(({ id }) => ({ testId, serviceId: id })) });
  const wanted = new Set(own.map(({ id }) => id));
  return {
    isOthers: wanted.size !== before.length || before.some(({ id }) => !wanted.has(id)),
    before: before.map(({ name }) => name).toSorted(),
    after: own.map(({ name }) => name).toSorted(),
  };
}
