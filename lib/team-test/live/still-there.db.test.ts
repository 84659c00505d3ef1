import { expect, test } from "vitest";
import type { Member } from "#lib/auth/actor.ts";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import { admitted, answering, newPerson, seated } from "../rounds/round.test-data.ts";
import { isStillMember, isStillSeated } from "./still-there-store.ts";

test("whoever loses their role, or the team, follows its rounds no more", async () => {
  const lead = await newTestMember("follow");
  const { userId } = await newPerson(lead, "ann");
  const ann = { ...lead, userId, role: "member" } as Member;
  const membership = { userId, teamId: lead.teamId };
  expect(await isStillMember(ann)).toBe(true);
  await db.membership.updateMany({ where: membership, data: { role: "viewer" } });
  expect(await isStillMember(ann)).toBe(false);
  await db.membership.deleteMany({ where: membership });
  expect(await isStillMember(ann)).toBe(false);

  const reader = { ...ann, role: null } as Member;
  await db.team.update({ where: { id: lead.teamId }, data: { visibility: "open" } });
  expect(await isStillMember(reader)).toBe(true);
  await db.team.update({ where: { id: lead.teamId }, data: { visibility: "private" } });
  expect(await isStillMember(reader)).toBe(false);
});

test("a seat is a member's as long as they are one, and a guest's", async () => {
  const lead = await newTestMember("seat");
  const roundId = await answering(lead);
  const [ann, gus] = [await seated(lead, roundId, "ann"), await admitted(lead, roundId, "gus")];
  expect([await isStillSeated(ann), await isStillSeated(gus)]).toEqual([true, true]);
  await db.user.updateMany({ where: { name: "ann" }, data: { deactivatedAt: new Date() } });
  expect([await isStillSeated(ann), await isStillSeated(gus)]).toEqual([false, true]);
});
