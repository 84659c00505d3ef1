import { expect, test } from "vitest";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import { colleagueOf, fileTestStory } from "../story/story.test-data.ts";
import { listStoryPeople, setConsulted, setFollowing } from "./story-people-store.ts";

const now = new Date("2026-11-21T10:00:00Z");

test("people follow a story and stop, and whoever filed it follows it from the start", async () => {
  const mia = await newTestMember("people");
  const eve = await colleagueOf(mia, "Eve", "viewer");
  const { id, key } = await fileTestStory(mia);
  expect(await setFollowing(eve, { key, isFollowing: true })).toEqual({ ok: true, value: { followers: 2 } });
  expect(await listStoryPeople(mia, id)).toMatchObject({
    followers: [{ name: "Eve" }, { name: mia.name }],
    consulted: [],
  });
  expect(await setFollowing(mia, { key, isFollowing: false })).toEqual({ ok: true, value: { followers: 1 } });
});

test("whose advice a story takes is told so, once, and following stays apart from it", async () => {
  const mia = await newTestMember("people-consulted");
  const eve = await colleagueOf(mia, "Eve");
  const { id, key } = await fileTestStory(mia);
  for (const isConsulted of [true, true]) await setConsulted(mia, { key, userId: eve.userId, isConsulted }, now);
  expect(await listStoryPeople(mia, id)).toMatchObject({
    followers: [{ name: mia.name }],
    consulted: [{ name: "Eve" }],
  });
  expect(await db.notice.findMany({ where: { storyId: id } })).toMatchObject([
    { userId: eve.userId, text: `${mia.name} asks for your advice on ${key} “Baskets time out”` },
  ]);
  await setFollowing(eve, { key, isFollowing: true });
  await setConsulted(mia, { key, userId: eve.userId, isConsulted: false }, now);
  expect((await listStoryPeople(mia, id)).followers).toHaveLength(2);
});

test("nobody is consulted who may not read the team, and another team finds nobody", async () => {
  const mia = await newTestMember("people-own");
  const stranger = await newTestMember("people-strange");
  const { id, key } = await fileTestStory(mia);
  expect(await setConsulted(mia, { key, userId: stranger.userId, isConsulted: true }, now)).toMatchObject({
    ok: false,
    errors: [{ path: "userId" }],
  });
  expect(await setFollowing(stranger, { key, isFollowing: true })).toMatchObject({ ok: false });
  expect(await listStoryPeople(stranger, id)).toEqual({ followers: [], consulted: [] });
});
