import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import type { Member, Permission, Person } from "#lib/auth/actor.ts";
import { askedPath } from "#lib/auth/asked-path.ts";
import { permissionsOf } from "#lib/auth/permissions.ts";
import { recordDenial } from "#lib/auth/record-denial.ts";
import { requirePerson } from "#lib/auth/require-person.ts";
import { db } from "#lib/db/client.ts";
import { slugShape } from "#lib/shared/slug.ts";

/** A person in a team, with what they may do there; null for a team that does not exist for them. */
export const findMember = cache(async (person: Person, teamSlug: string): Promise<Member | null> => {
  if (!slugShape.test(teamSlug)) return null;
  const team = await db.team.findUnique({
    where: { slug: teamSlug },
    include: { memberships: { where: { userId: person.userId }, select: { role: true } } },
  });
  if (!team) return null;
  const { userId, name, address, isAdmin } = person;
  const role = team.memberships[0]?.role ?? null;
  const isOpen = team.visibility === "open";
  const isArchived = team.archivedAt !== null;
  const permissions = permissionsOf({ isAdmin, role, isOpen, isArchived });
  if (permissions.size === 0) return null;
  const facts = { teamId: team.id, teamSlug: team.slug, teamName: team.name, isArchived };
  return { kind: "member", userId, name, address, isAdmin, role, ...facts, permissions } as Member;
});

/**
 * The lock of every page of a team: the session row, the membership and the role, on every request. Without the
 * permission the page does not exist.
 */
export async function requireMember(teamSlug: string, permission: Permission): Promise<Member> {
  const person = await requirePerson();
  const member = await findMember(person, teamSlug);
  if (member?.permissions.has(permission)) return member;
  await recordPageDenial(person, teamSlug, permission);
  return notFound();
}

/** A layout and its page ask at the same time. */
const recordPageDenial = cache(async (person: Person, slug: string, permission: Permission): Promise<void> => {
  await recordDenial(person, { asked: await askedPath(), needs: permission, team: { slug } });
});
