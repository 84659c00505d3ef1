import { expect, test } from "vitest";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import { moveSchema } from "../states/move-schema.ts";
import { createStory } from "./create-story-store.ts";
import { editStory } from "./edit-story-store.ts";
import { moveStory } from "./move-story-store.ts";
import { newStorySchema } from "./new-story-schema.ts";
import { colleagueOf, fileTestStory, framing, moveTestStory } from "./story.test-data.ts";

const now = new Date("2026-11-21T10:00:00Z");

test("of two people who move one story at once, the second is told where it is by now", async () => {
  const mia = await newTestMember("racing-moves");
  const eve = await colleagueOf(mia, "Eve");
  const { id, key } = await fileTestStory(mia, framing(mia));
  const both = await Promise.all([
    moveStory(mia, { key, ...moveSchema.parse({ from: "inbox", to: "declined", reason: "No." }) }, now),
    moveStory(eve, { key, ...moveSchema.parse({ from: "inbox", to: "framed" }) }, now),
  ]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both.find(({ ok }) => !ok)).toMatchObject({
    errors: [{ path: "from", message: expect.stringMatching(/is “(Framed|Declined)” by now, no longer “Inbox”/) }],
  });
  expect(await db.storyEvent.count({ where: { storyId: id, kind: "moved" } })).toBe(1);
});

test("of two edits of one field at once the second comes back, and of different fields both are kept", async () => {
  const mia = await newTestMember("racing-edits");
  const eve = await colleagueOf(mia, "Eve");
  const { id, key } = await fileTestStory(mia);
  const base = { why: "" };
  const both = await Promise.all([
    editStory(mia, { key, base, changes: { why: "N+1" } }, now),
    editStory(eve, { key, base, changes: { why: "Pool" } }, now),
  ]);
  expect(new Set(both.map((edited) => edited.ok && edited.value.kind))).toEqual(new Set(["conflict", "saved"]));
  await Promise.all([
    editStory(mia, { key, base: { what: "" }, changes: { what: "Paying" } }, now),
    editStory(eve, { key, base: { whom: "" }, changes: { whom: "Sellers" } }, now),
  ]);
  expect(await db.story.findUnique({ where: { id } })).toMatchObject({ what: "Paying", whom: "Sellers", version: 4 });
});

test("twenty stories that are filed at once have twenty numbers, also the first of their team", async () => {
  const mia = await newTestMember("racing-numbers");
  const filed = await Promise.all(
    Array.from({ length: 20 }, () => createStory(mia, newStorySchema.parse({ title: "At once" }), now)),
  );
  const keys = filed.map((story) => (story.ok ? story.value.key : ""));
  expect(new Set(keys).size).toBe(20);
  const stories = await db.story.findMany({ where: { teamId: mia.teamId }, select: { number: true } });
  expect(stories.map(({ number }) => number).sort((a, b) => a - b)).toEqual(
    Array.from({ length: 20 }, (_, k) => k + 1),
  );
});

test("teams that want one prefix at once get one each", async () => {
  const teams = await Promise.all(
    ["same-one", "same-two", "same-three", "same-four"].map((slug) => newTestMember(slug)),
  );
  const filed = await Promise.all(teams.map((mia) => createStory(mia, newStorySchema.parse({ title: "First" }), now)));
  const keys = filed.map((story) => (story.ok ? story.value.key : ""));
  expect(new Set(keys).size).toBe(4);
  expect(keys.every((key) => /^SAM\w*-1$/.test(key))).toBe(true);
});

test("who is made investigator or owner is told, by an edit and by a move", async () => {
  const mia = await newTestMember("racing-assigned");
  const [eve, bob] = [await colleagueOf(mia, "Eve"), await colleagueOf(mia, "Bob")];
  const { id, key } = await fileTestStory(mia, framing(mia));
  await editStory(mia, { key, base: null, changes: { ownerId: eve.userId, investigatorId: mia.userId } }, now);
  await moveTestStory(mia, key, { to: "framed", fields: { investigatorId: bob.userId } }, now);
  const told = await db.notice.findMany({ where: { storyId: id }, orderBy: { id: "asc" } });
  expect(told.map(({ userId, kind, text }) => [userId, kind, text])).toEqual([
    [eve.userId, "assigned", `${mia.name} gave you ${key} “Baskets time out”`],
    [bob.userId, "assigned", `${mia.name} gave you ${key} “Baskets time out”`],
  ]);
});
