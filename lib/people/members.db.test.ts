import { describe, expect, test } from "vitest";
import type { Member } from "#lib/auth/actor.ts";
import { findMember } from "#lib/auth/require-member.ts";
import { aTeam } from "#lib/auth/testing/cast.ts";
import { db } from "#lib/db/client.ts";
import { changeRole, listMembers, removeMember } from "./member-store.ts";
import { aMember } from "./people.test-data.ts";

const rolesIn = async (member: Member) =>
  Object.fromEntries((await listMembers(member)).map(({ userId, role }) => [userId, role]));

const actionsIn = async (teamId: string) =>
  (await db.auditEntry.findMany({ where: { teamId }, orderBy: { id: "asc" } })).map(({ action, details }) => ({
    action,
    details,
  }));

test("a changed role is in force with that person's next request, and in the log", async () => {
  const team = await aTeam({ isPrivate: true });
  const [{ member: lead }, { member: bob }] = [await aMember(team), await aMember(team, { role: "member" })];
  expect(await changeRole(lead, { userId: bob.userId, role: "viewer" })).toEqual({
    ok: true,
    value: { from: "member" },
  });
  expect(await rolesIn(lead)).toEqual({ [lead.userId]: "lead", [bob.userId]: "viewer" });
  expect(await actionsIn(team.id)).toEqual([
    { action: "membership.role-changed", details: { from: "member", to: "viewer" } },
  ]);
});

test("for somebody who was removed the private team does not exist", async () => {
  const team = await aTeam({ isPrivate: true });
  const [{ member: lead }, bob] = [await aMember(team), await aMember(team, { role: "member" })];
  expect(await removeMember(lead, bob.person.userId)).toMatchObject({ ok: true });
  expect(await findMember({ ...bob.person }, team.slug)).toBeNull();
  expect(await actionsIn(team.id)).toEqual([{ action: "membership.removed", details: { role: "member" } }]);
});

test("a role that somebody has already changes nothing and is not logged", async () => {
  const team = await aTeam();
  const { member: lead } = await aMember(team);
  expect(await changeRole(lead, { userId: lead.userId, role: "lead" })).toMatchObject({ ok: true });
  expect(await actionsIn(team.id)).toEqual([]);
});

test("people of another team are not there", async () => {
  const [team, other] = [await aTeam(), await aTeam()];
  const [{ member: lead }, { member: stranger }] = [await aMember(team), await aMember(other, { role: "viewer" })];
  const refusal = { ok: false, errors: [{ path: "" }] };
  expect(await changeRole(lead, { userId: stranger.userId, role: "lead" })).toMatchObject(refusal);
  expect(await removeMember(lead, stranger.userId)).toMatchObject(refusal);
  expect(await rolesIn(stranger)).toEqual({ [stranger.userId]: "viewer" });
});

describe("the last lead", () => {
  test("neither steps down nor leaves, and is told why", async () => {
    const { member: lead } = await aMember(await aTeam());
    for (const result of [
      await changeRole(lead, { userId: lead.userId, role: "member" }),
      await removeMember(lead, lead.userId),
    ])
      expect(result).toMatchObject({ ok: false, errors: [{ message: expect.stringContaining("only lead") }] });
    expect(await rolesIn(lead)).toEqual({ [lead.userId]: "lead" });
  });

  test("may be removed by an admin, who can repair it", async () => {
    const team = await aTeam();
    const { member: lead } = await aMember(team);
    const { member: admin } = await aMember(team, { isAdmin: true, role: null });
    expect(await removeMember(admin, lead.userId)).toMatchObject({ ok: true });
    expect(await rolesIn(admin)).toEqual({});
  });

  test("is not somebody whose account is deactivated", async () => {
    const team = await aTeam();
    const [{ member: lead }, { member: gone }] = [await aMember(team), await aMember(team)];
    await db.user.update({ where: { id: gone.userId }, data: { deactivatedAt: new Date() } });
    expect(await removeMember(lead, lead.userId)).toMatchObject({ ok: false });
    expect(await removeMember(lead, gone.userId)).toMatchObject({ ok: true });
  });
});

test("leads who remove each other at the same time leave one", async () => {
  const team = await aTeam();
  const leads = await Promise.all(Array.from({ length: 6 }, () => aMember(team)));
  const results = await Promise.all(
    leads.flatMap(({ member }) => leads.map((other) => removeMember(member, other.member.userId))),
  );
  const left = await db.membership.findMany({ where: { teamId: team.id } });
  expect(left).toMatchObject([{ role: "lead" }]);
  expect(results.filter(({ ok }) => ok)).toHaveLength(5);
});

test("leads who all step down at the same time leave one", async () => {
  const team = await aTeam();
  const leads = await Promise.all(Array.from({ length: 6 }, () => aMember(team)));
  await Promise.all(leads.map(({ member }) => changeRole(member, { userId: member.userId, role: "viewer" })));
  expect(await db.membership.count({ where: { teamId: team.id, role: "lead" } })).toBe(1);
});

test("a lead whose role was taken between the click and the change changes nothing", async () => {
  const team = await aTeam();
  const [{ member: lead }, { member: former }] = [await aMember(team), await aMember(team)];
  await changeRole(lead, { userId: former.userId, role: "viewer" });
  expect(await changeRole(former, { userId: lead.userId, role: "viewer" })).toMatchObject({ ok: false });
  expect(await rolesIn(lead)).toMatchObject({ [lead.userId]: "lead" });
});
