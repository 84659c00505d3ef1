import "server-only";
import { recordAudit } from "#lib/audit/record-audit-store.ts";
import { recordEdit } from "#lib/audit/record-edit-store.ts";
import type { Member, Person } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import { isManagedTeam } from "#lib/db/managed-row.ts";
import { refusedIfTaken, unlessTaken } from "#lib/db/unless-taken.ts";
import { managedRefusal } from "#lib/shared/managed.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import type { TeamInput } from "./team-schema.ts";

const slugTaken = refused("slug", "Another team has this short name.");

/** The teams that exist for this person, by name: their own, the open ones, and all for an admin. Archived ones last. */
export async function listTeams(person: Person) {
  const isTheirs = { memberships: { some: { userId: person.userId } } };
  const teams = await db.team.findMany({
    where: person.isAdmin ? {} : { OR: [{ visibility: "open" }, isTheirs] },
    select: {
      slug: true,
      name: true,
      visibility: true,
      archivedAt: true,
      memberships: { where: { userId: person.userId }, select: { role: true } },
      _count: { select: { memberships: true, tests: { where: { archivedAt: null } } } },
    },
    orderBy: [{ archivedAt: { sort: "desc", nulls: "first" } }, { name: "asc" }],
  });
  return teams.map(({ memberships, _count, ...team }) => ({
    ...team,
    role: memberships[0]?.role ?? null,
    standing: memberships[0]?.role ?? (person.isAdmin ? ("admin" as const) : ("reader" as const)),
    members: _count.memberships,
    tests: _count.tests,
  }));
}

/** Makes a team with its maker as lead. For admins alone: others are refused. */
export async function createTeam(person: Person, input: TeamInput): Promise<Result<{ slug: string }>> {
  if (!person.isAdmin) return refused("", "Only an admin makes teams. Ask whoever runs this Headroom.");
  return unlessTaken(slugTaken, () =>
    db.$transaction(async (tx) => {
      const { id, slug, name, visibility } = await tx.team.create({
        data: { ...input, memberships: { create: { userId: person.userId, role: "lead" } } },
      });
      const details = { slug, visibility };
      await recordAudit(tx, person, { action: "team.created", subject: name, details, teamId: id });
      return { slug };
    }),
  );
}

/** What the settings show of the team itself. */
export function getTeam(member: Member) {
  return db.team.findUniqueOrThrow({
    where: { id: member.teamId },
    select: {
      slug: true,
      name: true,
      visibility: true,
      archivedAt: true,
      isManaged: true,
    },
  });
}

export function updateTeam(member: Member, input: TeamInput): Promise<Result<{ slug: string }>> {
  return refusedIfTaken(slugTaken, () =>
    db.$transaction(async (tx) => {
      if (await isManagedTeam(tx, member.teamId)) return managedRefusal;
      const before = await tx.team.findUniqueOrThrow({ where: { id: member.teamId } });
      await recordEdit(tx, member, { action: "team.edited", subject: before.name, before, after: input });
      return ok(await tx.team.update({ where: { id: member.teamId }, data: input, select: { slug: true } }));
    }),
  );
}

/** An archived team can be read and restored, nothing else; `null` restores it. */
export async function archiveTeam(member: Member, archivedAt: Date | null): Promise<Result<undefined>> {
  return db.$transaction(async (tx) => {
    if (await isManagedTeam(tx, member.teamId)) return managedRefusal;
    const { name } = await tx.team.update({ where: { id: member.teamId }, data: { archivedAt } });
    await recordAudit(tx, member, { action: archivedAt ? "team.archived" : "team.restored", subject: name });
    return ok();
  });
}
