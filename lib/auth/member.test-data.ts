import type { Member, Person } from "#lib/auth/actor.ts";
import { findMember } from "#lib/auth/require-member.ts";
import { db } from "#lib/db/client.ts";
import type { Role } from "#lib/db/generated/enums.ts";

/** For tests of stores: a new team with one member of the given role, through the same lock as in the pages. */
export async function newTestMember(teamSlug: string, role: Role = "member"): Promise<Member> {
  const name = `Mia of ${teamSlug}`;
  const email = `${teamSlug}@headroom.test`;
  const user = await db.user.create({ data: { name, email, passwordHash: "none" } });
  await db.team.create({
    data: { slug: teamSlug, name: teamSlug, visibility: "private", memberships: { create: { userId: user.id, role } } },
  });
  const person = { kind: "person", userId: user.id, sessionId: "", name, email, isAdmin: false } as Person;
  const member = await findMember(person, teamSlug);
  if (!member) throw new Error("the new member is no member");
  return member;
}
