import { beforeAll, expect, test } from "vitest";
import type { Member } from "#lib/auth/actor.ts";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { listAlike, listLikelyLessons } from "./alike-store.ts";

let member: Member;
let stranger: Member;
let payments: string;
let blank: string;

async function make(to: Member, number: number, data: Partial<Prisma.StoryUncheckedCreateInput> & { title: string }) {
  const { id } = await db.story.create({ data: { ...data, teamId: to.teamId, number }, select: { id: true } });
  return id;
}

beforeAll(async () => {
  member = await newTestMember("alike-one");
  stranger = await newTestMember("alike-two");
  for (const [team, prefix] of [
    [member, "ALK"],
    [stranger, "ALT"],
  ] as const)
    await db.storySettings.create({ data: { teamId: team.teamId, prefix } });
  payments = (await db.service.create({ data: { teamId: member.teamId, slug: "payments", name: "Payments" } })).id;
  blank = await make(member, 118, {
    title: "Payment page blank on 3G",
    state: "closed",
    serviceId: payments,
    closedAt: new Date(),
  });
  await make(member, 119, { title: "Payment page blank on 3G", state: "duplicate", duplicateOfId: blank });
  await make(member, 120, { title: "Payment page blank again on 3G phones" });
  await make(member, 121, { title: "Invoices arrive a day late" });
  await make(member, 122, {
    title: "Refunds take minutes",
    serviceId: payments,
    metric: { name: "Time to interactive" },
    watchLabel: "/pay",
  });
  await make(stranger, 1, { title: "Payment page blank on 3G" });
});

const keys = (found: { key: string }[]) => found.map(({ key }) => key);

test("similar titles are found, also of closed stories, but no duplicates and none of other teams", async () => {
  expect(keys(await listAlike(member, { title: "payment page blank on 3g" }))).toEqual(["ALK-118", "ALK-120"]);
  expect(keys(await listAlike(stranger, { title: "Payment page is blank" }))).toEqual(["ALT-1"]);
});

test("a story is not like itself", async () => {
  expect(keys(await listAlike(member, { title: "Payment page blank on 3G", except: blank }))).toEqual(["ALK-120"]);
});

test("the same route or metric of the same service is enough, and told", async () => {
  const found = await listAlike(member, {
    title: "It is slow to pay",
    serviceId: payments,
    metric: "time to interactive",
    route: "/pay",
  });
  expect(found).toMatchObject([{ key: "ALK-122", same: ["route", "service", "metric"] }]);
  expect(await listAlike(member, { title: "It is slow to pay", serviceId: payments })).toEqual([]);
});

test.each(["", "pay", "\0\0\0\0\0", "%_%_%_", "🎉🎉🎉🎉🎉", "'; drop table", "x".repeat(5000)])(
  "nothing is like %o",
  async (title) => {
    expect(await listAlike(member, { title })).toEqual([]);
  },
);

test("what a story taught is offered for one that looks like it", async () => {
  const lesson = { title: "Use a connection pooler", author: "Ada", teamId: member.teamId, storyId: blank };
  await db.lesson.create({ data: lesson });
  expect(await listLikelyLessons(member, { title: "The payment page is blank" })).toMatchObject([
    { title: "Use a connection pooler", storyKey: "ALK-118", storyTitle: "Payment page blank on 3G" },
  ]);
  expect(await listLikelyLessons(stranger, { title: "The payment page is blank" })).toEqual([]);
});
