import type { Admin, Member, Person } from "#lib/auth/actor.ts";
import { asAdmin } from "#lib/auth/require-admin.ts";
import { findMember } from "#lib/auth/require-member.ts";
import { personOfCookie } from "#lib/auth/require-person.ts";
import { aSignedIn } from "#lib/auth/testing/cast.ts";
import type { Role } from "./role.ts";

type Who = { isAdmin?: boolean; role?: Role | null };

/** For tests: somebody who is signed in, with a role in the team, by the same lock as in the pages. */
export async function aMember(
  team: { id: string; slug: string },
  { isAdmin = false, role = "lead" }: Who = {},
): Promise<{ person: Person; member: Member }> {
  const person = await aPerson({ isAdmin, teamId: team.id, role });
  const member = await findMember(person, team.slug);
  if (!member) throw new Error(`not in ${team.slug}`);
  return { person, member };
}

export async function aPerson(options: Parameters<typeof aSignedIn>[0] = {}): Promise<Person> {
  const person = await personOfCookie((await aSignedIn(options)).cookie, anAddress());
  if (!person) throw new Error("just signed in, and nobody");
  return person;
}

export async function anAdmin(): Promise<Admin> {
  const admin = asAdmin(await aPerson({ isAdmin: true }));
  if (!admin) throw new Error("no admin");
  return admin;
}

/** An address of its own, so that no test waits for another's attempts. */
export const anAddress = () => `test ${crypto.randomUUID()}`;
export const anEmail = () => `${crypto.randomUUID()}@headroom.example`;
