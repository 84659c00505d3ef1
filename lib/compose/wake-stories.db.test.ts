import { expect, test } from "vitest";
import type { Member } from "#lib/auth/actor.ts";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import { addHeard } from "#lib/stories/heard-from/heard-from-store.ts";
import { colleagueOf, fileTestStory, moveTestStory } from "#lib/stories/story/story.test-data.ts";
import { findStory } from "#lib/stories/story/story-store.ts";
import { wakeStories } from "./wake-stories.ts";

const now = new Date("2026-11-21T10:00:00Z");
const day = (number: number) => new Date(Date.UTC(2026, 10, number, 10));

async function stateOf(member: Member, key: string) {
  return (await findStory(member, key))?.state;
}

test("a story wakes at its time into the state it left, once with two workers, and its people are told", async () => {
  const member = await newTestMember("waking");
  const eve = await colleagueOf(member, "Eve");
  const { id, key } = await fileTestStory(eve);
  await db.story.update({ where: { id }, data: { state: "framed" } });
  await moveTestStory(member, key, { to: "snoozed", snoozeUntil: day(22).toISOString() }, now);
  await db.notice.deleteMany({ where: { storyId: id } });
  await wakeStories(new Date(day(22).getTime() - 1));
  expect(await stateOf(member, key)).toBe("snoozed");
  await Promise.all([wakeStories(day(22)), wakeStories(day(22))]);
  expect(await findStory(member, key)).toMatchObject({ state: "framed", snooze: null });
  expect(await db.storyEvent.findMany({ where: { storyId: id, fromState: "snoozed" } })).toMatchObject([
    { actorId: null, actorName: "Headroom", toState: "framed", reason: "The time is up." },
  ]);
  expect(await db.notice.findMany({ where: { storyId: id } })).toMatchObject([
    { userId: eve.userId, text: `Headroom moved ${key} “Baskets time out” to Framed: The time is up.` },
  ]);
});

test("a story wakes when enough customers are affected, by the estimate or by those it was heard from", async () => {
  const member = await newTestMember("waking-customers");
  const [heard, estimated, still] = [
    await fileTestStory(member),
    await fileTestStory(member),
    await fileTestStory(member),
  ];
  const snoozeWhen = { kind: "customers", atLeast: 2 };
  for (const { key } of [heard, estimated, still]) await moveTestStory(member, key, { to: "snoozed", snoozeWhen }, now);
  await addHeard(member, { key: heard.key, customerId: "one", note: "" }, now);
  await addHeard(member, { key: still.key, customerId: "one", note: "" }, now);
  await wakeStories(day(22));
  expect(await stateOf(member, heard.key)).toBe("snoozed");
  await addHeard(member, { key: heard.key, customerId: "two", note: "" }, now);
  await db.story.update({ where: { id: estimated.id }, data: { customersLikely: 2 } });
  await wakeStories(day(22));
  expect(await stateOf(member, heard.key)).toBe("inbox");
  expect(await stateOf(member, estimated.key)).toBe("inbox");
  expect(await stateOf(member, still.key)).toBe("snoozed");
});

test("a story wakes when the figure that it watches is above its limit in the newest run that counts", async () => {
  const member = await newTestMember("waking-metric");
  const { teamId } = member;
  const { id: testId } = await db.test.create({ data: { teamId, slug: "checkout", name: "Checkout" } });
  const addRun = (number: number, p95Ms: number | null, given: object = {}) => {
    const facts = { teamId, testId, number, startedAt: day(number), status: "ready" as const, branch: "main" };
    return db.run.create({ data: { ...facts, p95Ms, requests: 100, failures: 0, ...given } });
  };
  const watch = { testId, metric: "p95Ms", label: "", branch: "main" };
  const { key } = await fileTestStory(member, { watch });
  const snoozeWhen = { kind: "metric", above: 300 };
  await addRun(1, 500);
  await addRun(2, 290);
  await addRun(3, 500, { branch: "other" });
  await addRun(4, 500, { invalidReason: "The data was not reset." });
  await addRun(5, 500, { deletedAt: now });
  await addRun(6, null);
  await moveTestStory(member, key, { to: "snoozed", snoozeWhen }, now);
  await wakeStories(day(22));
  expect(await stateOf(member, key)).toBe("snoozed");
  await addRun(7, 301);
  await wakeStories(day(22));
  expect(await stateOf(member, key)).toBe("inbox");
  const last = await db.storyEvent.findFirst({ where: { teamId, fromState: "snoozed" } });
  expect(last?.reason).toBe("By now p95 is 301 ms in run 7.");
});

test("a story that watches no figure cannot wait for one", async () => {
  const member = await newTestMember("waking-blind");
  const { key } = await fileTestStory(member);
  const move = { to: "snoozed", snoozeWhen: { kind: "metric", above: 300 } };
  await expect(moveTestStory(member, key, move, now)).rejects.toThrow("snoozeWhen: The story watches no figure");
});

test("stories of an archived team sleep on until it is taken out of the archive", async () => {
  const member = await newTestMember("waking-archived");
  const { key } = await fileTestStory(member);
  await moveTestStory(member, key, { to: "snoozed", snoozeUntil: day(22).toISOString() }, now);
  const archive = (archivedAt: Date | null) => db.team.update({ where: { id: member.teamId }, data: { archivedAt } });
  await archive(now);
  await wakeStories(day(23));
  expect(await stateOf(member, key)).toBe("snoozed");
  await archive(null);
  await wakeStories(day(23));
  expect(await stateOf(member, key)).toBe("inbox");
});
