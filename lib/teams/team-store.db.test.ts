import { expect, test } from "vitest";
import type { Person } from "#lib/auth/actor.ts";
import { findMember } from "#lib/auth/require-member.ts";
import { personOfCookie } from "#lib/auth/require-person.ts";
import { aSignedIn, aTeam } from "#lib/auth/testing/cast.ts";
import { db } from "#lib/db/client.ts";
import { archiveTeam, createTeam, listTeams, updateTeam } from "./team-store.ts";

async function signedIn(options: Parameters<typeof aSignedIn>[0] = {}): Promise<Person> {
  const person = await personOfCookie((await aSignedIn(options)).cookie);
  if (!person) throw new Error("just signed in, and nobody");
  return person;
}

async function memberOf(person: Person, teamSlug: string) {
  const member = await findMember(person, teamSlug);
  if (!member) throw new Error(`not in ${teamSlug}`);
  return member;
}

const slugsOf = async (person: Person) => (await listTeams(person)).map((team) => team.slug);
const newTeam = () => ({ slug: `new-${crypto.randomUUID()}`, name: "Payments", visibility: "open" as const });

test("people see open teams and their own, and a private team of others does not exist for them", async () => {
  const [open, own, foreign] = [await aTeam(), await aTeam({ isPrivate: true }), await aTeam({ isPrivate: true })];
  const slugs = await slugsOf(await signedIn({ teamId: own.id, role: "viewer" }));
  expect(slugs).toContain(open.slug);
  expect(slugs).toContain(own.slug);
  expect(slugs).not.toContain(foreign.slug);
});

test("an admin sees every team, archived ones last", async () => {
  const admin = await signedIn({ isAdmin: true });
  const archived = await aTeam({ isPrivate: true });
  await archiveTeam(await memberOf(admin, archived.slug), new Date());
  await aTeam({ isPrivate: true });
  const teams = await listTeams(admin);
  expect(teams.findIndex((team) => team.archivedAt)).toBeGreaterThan(teams.findLastIndex((team) => !team.archivedAt));
  expect(teams.map((team) => team.slug)).toContain(archived.slug);
});

test("a team's maker is its lead", async () => {
  const admin = await signedIn({ isAdmin: true });
  const input = newTeam();
  expect(await createTeam(admin, input)).toEqual({ ok: true, value: { slug: input.slug } });
  const { teamId } = await memberOf(admin, input.slug);
  expect(await db.membership.findMany({ where: { teamId } })).toMatchObject([{ role: "lead", userId: admin.userId }]);
});

test("whoever is no admin makes no team", async () => {
  const input = newTeam();
  const person = await signedIn();
  expect(await createTeam(person, input)).toMatchObject({ ok: false, errors: [{ path: "" }] });
  expect(await slugsOf(person)).not.toContain(input.slug);
});

test("a short name that another team has is refused at its field, on making and on renaming", async () => {
  const admin = await signedIn({ isAdmin: true });
  const [taken, other] = [await aTeam(), await aTeam()];
  const refusal = { ok: false, errors: [{ path: "slug" }] };
  expect(await createTeam(admin, { ...newTeam(), slug: taken.slug })).toMatchObject(refusal);
  const member = await memberOf(admin, other.slug);
  expect(await updateTeam(member, { ...newTeam(), slug: taken.slug })).toMatchObject(refusal);
});

test("an archived team comes back as it was", async () => {
  const admin = await signedIn({ isAdmin: true });
  const member = await memberOf(admin, (await aTeam()).slug);
  await archiveTeam(member, new Date());
  expect((await memberOf(admin, member.teamSlug)).permissions.has("tests:edit")).toBe(false);
  await archiveTeam(member, null);
  expect((await memberOf(admin, member.teamSlug)).permissions.has("tests:edit")).toBe(true);
});
