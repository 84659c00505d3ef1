import { expect, test } from "vitest";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import { colleagueOf, fileTestStory } from "../story/story.test-data.ts";
import { addHeard, listHeard, removeHeard } from "./heard-from-store.ts";

const now = new Date("2026-11-21T10:00:00Z");

test("a customer is counted once, also when two say so at once", async () => {
  const mia = await newTestMember("heard");
  const { id, key } = await fileTestStory(mia);
  const again = () => addHeard(mia, { key, customerId: "C-12", note: "Called." }, now);
  const both = await Promise.all([again(), again()]);
  expect(both.filter((heard) => heard.ok && heard.value.isNew)).toHaveLength(1);
  expect(await again()).toEqual({ ok: true, value: { isNew: false, heardFrom: 1 } });
  expect(await db.storyEvent.count({ where: { storyId: id, kind: "heard" } })).toBe(1);
});

test("whoever added a customer takes them back, or a lead, and the timeline says so", async () => {
  const lead = await newTestMember("heard-back", "lead");
  const [bob, eve] = [await colleagueOf(lead, "Bob", "viewer"), await colleagueOf(lead, "Eve")];
  const { id, key } = await fileTestStory(lead);
  for (const customerId of ["one", "two"]) await addHeard(bob, { key, customerId, note: "" }, now);
  const [two, one] = await listHeard(bob, id);
  if (!one || !two) throw new Error("not heard");
  expect(await removeHeard(eve, one, now)).toMatchObject({ ok: false });
  expect(await removeHeard(bob, one, now)).toEqual({ ok: true, value: { heardFrom: 1 } });
  expect(await removeHeard(lead, two, now)).toEqual({ ok: true, value: { heardFrom: 0 } });
  expect(await db.storyEvent.count({ where: { storyId: id, kind: "heard", undoneAt: now } })).toBe(2);
});

test("another team neither adds nor finds nor takes back", async () => {
  const mia = await newTestMember("heard-own");
  const stranger = await newTestMember("heard-strange", "lead");
  const { id, key } = await fileTestStory(mia);
  await addHeard(mia, { key, customerId: "one", note: "" }, now);
  const [one] = await listHeard(mia, id);
  expect(await addHeard(stranger, { key, customerId: "two", note: "" }, now)).toMatchObject({ ok: false });
  expect(await listHeard(stranger, id)).toEqual([]);
  expect(await removeHeard(stranger, { id: one?.id ?? "" }, now)).toMatchObject({ ok: false });
});
