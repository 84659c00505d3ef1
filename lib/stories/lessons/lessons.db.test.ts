import { beforeAll, describe, expect, test } from "vitest";
import type { Member } from "#lib/auth/actor.ts";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import { createStory } from "../story/create-story-store.ts";
import { newStorySchema } from "../story/new-story-schema.ts";
import { listLessons, listLessonsNaming, listLessonsOf } from "./lesson-list-store.ts";
import { addLessonTo, editLesson, removeLesson } from "./lesson-store.ts";

const now = new Date("2026-11-21T10:00:00Z");

let mia: Member;
let stranger: Member;
let key: string;
let storyId: string;

beforeAll(async () => {
  mia = await newTestMember("learning-team");
  stranger = await newTestMember("learning-strangers");
  const filed = await createStory(mia, newStorySchema.parse({ title: "Sign-in is slow" }), now);
  if (!filed.ok) throw new Error("not filed");
  ({ key, id: storyId } = filed.value);
});

async function aLesson(title: string, text = "") {
  const added = await addLessonTo(mia, { key, title, text });
  if (!added.ok) throw new Error("not added");
  return { id: added.value.id, shown: { title, text } };
}

async function newTestTactic(member: Member, name: string) {
  const slug = name.toLowerCase().replaceAll(" ", "-");
  const { teamId } = member;
  await db.tactic.create({
    data: { teamId, slug, name, sector: "design", slot: 0, place: "considering", createdBy: member.name },
  });
}

const titlesFor = async (words: string) => (await listLessons(mia, { words })).lessons.map(({ title }) => title);

describe("a lesson", () => {
  test("is found by each of its words, in any case, and by what its story is searched by", async () => {
    const { id } = await aLesson("Use a connection pooler", "One process per connection takes 2 MB.");
    await aLesson("Verify your quotas", "100% of the instances were gone: see user_quota.");
    expect(await titlesFor("POOLER connection")).toEqual(["Use a connection pooler"]);
    expect(await titlesFor("process mb")).toEqual(["Use a connection pooler"]);
    expect(await titlesFor("pooler quotas")).toEqual([]);
    expect(await titlesFor("100%")).toEqual(["Verify your quotas"]);
    expect(await titlesFor("r_q")).toEqual(["Verify your quotas"]);
    expect(await titlesFor("_%")).toEqual([]);
    expect(await titlesFor("pooler\0connection")).toEqual(["Use a connection pooler"]);
    expect(await db.storyText.findFirst({ where: { storyId, rowId: id } })).toMatchObject({ kind: "lesson" });
  });

  test("is written anew, with what two people wrote at once kept", async () => {
    const { id, shown } = await aLesson("Do not trust defaults", "Write down which.");
    expect(await editLesson(mia, { id, shown, typed: { ...shown, title: "Don't trust defaults" } }, now)).toMatchObject(
      { ok: true },
    );
    expect(await editLesson(mia, { id, shown, typed: { ...shown, text: "Measure them." } }, now)).toMatchObject({
      ok: true,
    });
    expect(await editLesson(mia, { id, shown, typed: { ...shown, title: "Mine" } }, now)).toMatchObject({
      ok: false,
      errors: [{ path: "title" }],
    });
    const lessons = await listLessonsOf(mia, storyId);
    expect(lessons.find((lesson) => lesson.id === id)).toMatchObject({
      title: "Don't trust defaults",
      text: "Measure them.",
      story: { key, state: "inbox" },
    });
  });

  test("is removed with its words, and the timeline keeps what it said", async () => {
    const { id } = await aLesson("Wrong", "It was the cache.");
    await removeLesson(mia, id, now);
    expect(await titlesFor("wrong")).toEqual([]);
    expect(await db.storyText.count({ where: { rowId: id } })).toBe(0);
    const last = await db.storyEvent.findFirst({ where: { storyId }, orderBy: { id: "desc" } });
    expect(last).toMatchObject({ kind: "lesson-removed", details: { title: "Wrong" } });
  });

  test("names tactics of the team's radar, and none of others", async () => {
    await newTestTactic(mia, "Connection pooling");
    await newTestTactic(mia, "Caching");
    await newTestTactic(stranger, "Load balancing");
    const typed = { title: "Pool", text: "", tactics: ["connection-pooling", "load-balancing"] };
    const added = await addLessonTo(mia, { key, ...typed });
    const id = added.ok ? added.value.id : "";
    const tacticsOf = async () => (await listLessonsOf(mia, storyId)).find((lesson) => lesson.id === id)?.tactics;
    expect(await tacticsOf()).toEqual(["connection-pooling"]);
    expect((await listLessonsNaming(mia, "connection-pooling")).map((lesson) => lesson.id)).toEqual([id]);
    expect(await listLessonsNaming(stranger, "connection-pooling")).toEqual([]);

    const shown = { title: "Pool", text: "", tactics: ["connection-pooling"] };
    expect(await editLesson(mia, { id, shown, typed: { title: "Pools", text: "" } }, now)).toMatchObject({ ok: true });
    expect(await tacticsOf()).toEqual(["connection-pooling"]);
    const other = { title: "Pools", text: "", tactics: ["connection-pooling", "caching"] };
    await editLesson(mia, { id, shown: { ...shown, title: "Pools" }, typed: other }, now);
    // Somebody who did not see that Caching was added takes the other away.
    await editLesson(mia, { id, shown: { ...shown, title: "Pools" }, typed: { ...other, tactics: [] } }, now);
    expect(await tacticsOf()).toEqual(["caching"]);
  });

  test("is not there for another team", async () => {
    const { id, shown } = await aLesson("Ours");
    expect((await listLessons(stranger)).lessons).toEqual([]);
    expect(await listLessonsOf(stranger, storyId)).toEqual([]);
    expect(await addLessonTo(stranger, { key, title: "Mine", text: "" })).toMatchObject({ ok: false });
    expect(await editLesson(stranger, { id, shown, typed: { ...shown, title: "Mine" } }, now)).toMatchObject({
      ok: false,
    });
    expect(await removeLesson(stranger, id, now)).toMatchObject({ ok: false });
    expect(await titlesFor("ours")).toEqual(["Ours"]);
  });
});

test("lessons come in pages, each once", async () => {
  for (const at of [1, 2, 3, 4, 5]) await aLesson(`Page ${at}`);
  const all = (await listLessons(mia)).lessons.map(({ id }) => id);
  const seen: string[] = [];
  let before: string | undefined;
  do {
    const page = await listLessons(mia, { limit: 2, ...(before && { before }) });
    seen.push(...page.lessons.map(({ id }) => id));
    before = page.nextCursor ?? undefined;
  } while (before);
  expect(seen).toEqual(all);
});
