import "server-only";
import { recordAudit } from "#lib/audit/record-audit-store.ts";
import type { CalendarReader, Member } from "#lib/auth/actor.ts";
import { db, type Tx } from "#lib/db/client.ts";
import { dayText } from "#lib/shared/day-text.ts";
import { gone } from "#lib/shared/gone.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import type { OfficeHours } from "./office-hours.ts";
import type { OfficeHoursInput } from "./office-hours-schema.ts";

const include = {
  hosts: { orderBy: { position: "asc" }, select: { user: { select: { id: true, name: true } } } },
} as const;

/** The team's office hours by name, those in the archive last. */
export async function listOfficeHours({ teamId }: Member): Promise<OfficeHours[]> {
  const rows = await db.officeHours.findMany({
    where: { teamId },
    include,
    orderBy: [{ archivedAt: { sort: "desc", nulls: "first" } }, { name: "asc" }],
  });
  return rows.map(shownOf);
}

export async function findOfficeHours({ teamId }: Member | CalendarReader, id: string): Promise<OfficeHours | null> {
  const row = await db.officeHours.findFirst({ where: { id, teamId }, include });
  return row && shownOf(row);
}

export function createOfficeHours(member: Member, input: OfficeHoursInput): Promise<Result<{ id: string }>> {
  const { hostIds, ...facts } = input;
  return db.$transaction(async (tx) => {
    const noMember = await whyNoHosts(tx, member, hostIds);
    if (noMember) return noMember;
    const { id } = await tx.officeHours.create({
      data: { ...columnsOf(facts), teamId: member.teamId, hosts: { create: rotaOf(hostIds) } },
    });
    await recordAudit(tx, member, { action: "office-hours.created", subject: input.name });
    return ok({ id });
  });
}

/** What was held already stays as it was; the next sittings follow the new rhythm and rota. */
export function editOfficeHours(
  member: Member,
  { id, ...input }: OfficeHoursInput & { id: string },
): Promise<Result<undefined>> {
  const { hostIds, ...facts } = input;
  return db.$transaction(async (tx) => {
    const noMember = await whyNoHosts(tx, member, hostIds);
    if (noMember) return noMember;
    const where = { id, teamId: member.teamId };
    const { count } = await tx.officeHours.updateMany({ where, data: columnsOf(facts) });
    if (count === 0) return gone("page of office hours");
    await tx.officeHost.deleteMany({ where: { officeHoursId: id } });
    await tx.officeHost.createMany({ data: rotaOf(hostIds).map((host) => ({ ...host, officeHoursId: id })) });
    await recordAudit(tx, member, { action: "office-hours.edited", subject: input.name });
    return ok();
  });
}

/** `null` brings them back. */
export function archiveOfficeHours(member: Member, id: string, archivedAt: Date | null): Promise<Result<undefined>> {
  return db.$transaction(async (tx) => {
    const found = await tx.officeHours.findFirst({ where: { id, teamId: member.teamId }, select: { name: true } });
    if (!found) return gone("page of office hours");
    await tx.officeHours.update({ where: { id }, data: { archivedAt } });
    const action = archivedAt ? "office-hours.archived" : "office-hours.restored";
    await recordAudit(tx, member, { action, subject: found.name });
    return ok();
  });
}

/** The members who can be hosts, by name. */
export async function listPossibleHosts({ teamId }: Member): Promise<{ id: string; name: string }[]> {
  const rows = await db.membership.findMany({
    where: { teamId, role: { in: ["lead", "member"] }, user: { deactivatedAt: null } },
    select: { user: { select: { id: true, name: true } } },
    orderBy: { user: { name: "asc" } },
  });
  return rows.map(({ user }) => user);
}

async function whyNoHosts(tx: Tx, { teamId }: Member, ids: readonly string[]) {
  const where = { teamId, userId: { in: [...ids] }, role: { in: ["lead" as const, "member" as const] } };
  const isComplete = (await tx.membership.count({ where })) === ids.length;
  return isComplete ? null : refused("hostIds", "One of the hosts is not in the team any more. Choose again.");
}

function columnsOf({ startsOn, ...facts }: Omit<OfficeHoursInput, "hostIds">) {
  return { ...facts, startsOn: new Date(`${startsOn}T00:00:00Z`) };
}

function rotaOf(ids: readonly string[]) {
  return ids.map((userId, position) => ({ userId, position }));
}

type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>;
function findRow(id: string) {
  return db.officeHours.findUnique({ where: { id }, include });
}

/** A row with its rota, as pages and sessions know it. */
export function shownOf(row: Row): OfficeHours {
  const { hosts, startsOn, feedHash, teamId: _team, createdAt: _made, updatedAt: _changed, ...facts } = row;
  return {
    ...facts,
    startsOn: dayText(startsOn),
    hosts: hosts.map(({ user }) => user),
    hasFeed: feedHash !== null,
  };
}
