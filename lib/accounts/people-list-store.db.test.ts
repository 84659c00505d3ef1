import { beforeAll, expect, test } from "vitest";
import type { Admin } from "#lib/auth/actor.ts";
import { aTeam, inAnHour } from "#lib/auth/testing/cast.ts";
import { createToken } from "#lib/auth/token-store.ts";
import { db } from "#lib/db/client.ts";
import { listOwnTeams, renameAccount } from "./account-store.ts";
import { anAdmin, aPerson, writtenBy } from "./people.test-data.ts";
import { countPeople, listPeople, peopleListed } from "./people-list-store.ts";
import type { PeopleView } from "./people-view.ts";

const everybody: PeopleView = { search: "", show: "all", after: null };
let admin: Admin;
const namesOf = async (view: Partial<PeopleView>) =>
  (await listPeople(admin, { ...everybody, ...view }, new Date())).people.map(({ name }) => name);

beforeAll(async () => {
  admin = await anAdmin();
  await db.user.createMany({
    data: Array.from({ length: 120 }, (_, index) => ({
      email: `crew-${index}@headroom.example`,
      name: `Crew ${String(index).padStart(3, "0")}`,
      passwordHash: "none",
      deactivatedAt: index % 40 === 0 ? new Date() : null,
    })),
  });
});

test("pages follow each other without a gap or a person twice", async () => {
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const { people, next } = await listPeople(admin, { ...everybody, search: "crew", after }, new Date());
    expect(people.length).toBeLessThanOrEqual(peopleListed);
    seen.push(...people.map(({ name }) => name));
    after = next;
  } while (after);
  expect(seen).toHaveLength(120);
  expect(seen).toEqual([...new Set(seen)].toSorted());
});

test("people are found by a part of the name, the address or a team's name, and % is a character", async () => {
  const team = await aTeam();
  await db.team.update({ where: { id: team.id }, data: { name: "Harbour lights" } });
  const { userId } = await aPerson();
  await db.membership.create({ data: { teamId: team.id, userId, role: "lead" } });
  expect(await namesOf({ search: "CREW 07" })).toHaveLength(10);
  expect(await namesOf({ search: "crew-119@" })).toEqual(["Crew 119"]);
  expect(await namesOf({ search: "harbour" })).toEqual(["Ada"]);
  expect(await namesOf({ search: "%" })).toEqual([]);
});

test("the views show admins who are active, or who is deactivated", async () => {
  expect(await namesOf({ show: "admins" })).toEqual(["Ada"]);
  expect(await namesOf({ show: "deactivated" })).toEqual(["Crew 000", "Crew 040", "Crew 080"]);
  expect(await countPeople(admin)).toMatchObject({ admins: 1, deactivated: 3 });
});

test("a person is listed with when they were seen and with the tokens that still work", async () => {
  const { userId } = await aPerson();
  const token = { teamId: null, scopes: ["runs:read"] as const, madeById: userId };
  await createToken({ ...token, name: "CI", expiresAt: inAnHour() });
  await createToken({ ...token, name: "Old", expiresAt: new Date(0) });
  const { people } = await listPeople(admin, { ...everybody, search: "Ada" }, new Date());
  const person = people.find(({ id }) => id === userId);
  expect(person?.lastSeenAt).toBeInstanceOf(Date);
  expect(person?.tokens.map(({ name }) => name)).toEqual(["CI"]);
});

test("a new name is there at once, and the audit log keeps the old one", async () => {
  const person = await aPerson();
  await renameAccount(person, "Ada Lovelace");
  await renameAccount({ ...person, name: "Ada Lovelace" }, "Ada Lovelace");
  expect(await db.user.findUnique({ where: { id: person.userId } })).toMatchObject({ name: "Ada Lovelace" });
  expect(await writtenBy(person)).toEqual([
    {
      action: "account.renamed",
      subject: `Ada Lovelace (${person.email})`,
      details: { from: "Ada", to: "Ada Lovelace" },
    },
  ]);
});

test("one's own teams come with one's role, archived ones last", async () => {
  const person = await aPerson();
  const [archived, open] = [await aTeam({ isPrivate: true }), await aTeam()];
  await db.team.update({ where: { id: archived.id }, data: { archivedAt: new Date(), name: "A" } });
  for (const teamId of [archived.id, open.id])
    await db.membership.create({ data: { teamId, userId: person.userId, role: "viewer" } });
  const teams = await listOwnTeams(person);
  expect(teams.map(({ slug, role }) => [slug, role])).toEqual([
    [open.slug, "viewer"],
    [archived.slug, "viewer"],
  ]);
});
