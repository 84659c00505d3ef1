import { beforeAll, describe, expect, test } from "vitest";
import type { Member } from "#lib/auth/actor.ts";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import type { StoryState } from "../states/story-state.ts";
import { createStory } from "../story/create-story-store.ts";
import { newStorySchema } from "../story/new-story-schema.ts";
import type { FixFields } from "./fix.ts";
import { fixSchema } from "./fix-schema.ts";
import { addFix, editFix, listFixes, mostFixes, removeFix } from "./fix-store.ts";

const now = new Date("2026-11-21T10:00:00Z");
const later = new Date("2026-11-22T10:00:00Z");

let mia: Member;
let stranger: Member;

beforeAll(async () => {
  mia = await newTestMember("fixing-team");
  stranger = await newTestMember("fixing-strangers");
});

async function aStory(state: StoryState = "fixing") {
  const filed = await createStory(mia, newStorySchema.parse({ title: "Baskets time out" }), now);
  if (!filed.ok) throw new Error("not filed");
  await db.story.update({ where: { id: filed.value.id }, data: { state } });
  return filed.value;
}

async function aFix(given: Partial<FixFields> = {}, state: StoryState = "fixing") {
  const story = await aStory(state);
  const added = await addFix(mia, { key: story.key, ...fixSchema.parse({ title: "Pool connections", ...given }) }, now);
  if (!added.ok) throw new Error(added.errors[0]?.message);
  const [fix] = await listFixes(mia, story.id);
  if (!fix) throw new Error("no fix");
  const { title, ownerTeam, url, status } = fix;
  return { story, fix, shown: { title, ownerTeam, url, status } };
}

const kindsOf = async (storyId: string) =>
  (await db.storyEvent.findMany({ where: { storyId }, orderBy: { id: "asc" } })).map(({ kind }) => kind);

describe("a fix of a story", () => {
  test("is broken out, shipped and told in the timeline", async () => {
    const { story, fix, shown } = await aFix({ ownerTeam: "Database team", url: "https://tracker.example/7" });
    const typed = { ...shown, status: "shipped" } as const;
    expect(await editFix(mia, { key: story.key, fixId: fix.id, shown, typed }, later)).toMatchObject({ ok: true });
    expect(await listFixes(mia, story.id)).toMatchObject([
      { status: "shipped", settledAt: later, createdBy: mia.name },
    ]);
    expect(await kindsOf(story.id)).toEqual(["filed", "fix-added", "fix-changed"]);
    const last = await db.storyEvent.findFirst({ where: { storyId: story.id }, orderBy: { id: "desc" } });
    expect(last?.details).toMatchObject({ from: { status: "open" }, to: { status: "shipped" } });
  });

  test("keeps what two people change at once, and refuses what they change differently", async () => {
    const { story, fix, shown } = await aFix();
    const edit = (typed: Partial<FixFields>) =>
      editFix(mia, { key: story.key, fixId: fix.id, shown, typed: { ...shown, ...typed } }, later);
    await edit({ ownerTeam: "Database team" });
    expect(await edit({ status: "in_progress" })).toMatchObject({ ok: true });
    expect(await edit({ ownerTeam: "Checkout" })).toMatchObject({ ok: false, errors: [{ path: "ownerTeam" }] });
    expect(await listFixes(mia, story.id)).toMatchObject([{ ownerTeam: "Database team", status: "in_progress" }]);
  });

  test("is removed while nobody has begun it, and dropped afterwards", async () => {
    const { story, fix } = await aFix();
    const begun = await aFix({ status: "in_progress" });
    expect(await removeFix(mia, { key: begun.story.key, fixId: begun.fix.id })).toMatchObject({ ok: false });
    expect(await removeFix(mia, { key: story.key, fixId: fix.id })).toMatchObject({ ok: true });
    expect(await listFixes(mia, story.id)).toEqual([]);
    expect(await kindsOf(story.id)).toContain("fix-removed");
  });

  test("is not begun again once the story is verified", async () => {
    const { story, fix, shown } = await aFix({ status: "shipped" }, "fixing");
    await db.story.update({ where: { id: story.id }, data: { state: "verifying" } });
    const typed = { ...shown, status: "open" } as const;
    expect(await editFix(mia, { key: story.key, fixId: fix.id, shown, typed }, later)).toMatchObject({ ok: false });
    expect(await addFix(mia, { key: story.key, ...fixSchema.parse({ title: "More" }) }, later)).toMatchObject({
      ok: false,
    });
  });

  test("is one of fifty at most", async () => {
    const { story } = await aFix();
    const rest = Array.from({ length: mostFixes - 1 }, () => ({ storyId: story.id, teamId: mia.teamId }));
    await db.fix.createMany({ data: rest.map((row) => ({ ...row, title: "One more", createdBy: "Mia" })) });
    expect(await addFix(mia, { key: story.key, ...fixSchema.parse({ title: "Too many" }) }, later)).toMatchObject({
      ok: false,
    });
  });

  test("is not there for another team", async () => {
    const { story, fix, shown } = await aFix();
    expect(await listFixes(stranger, story.id)).toEqual([]);
    const edit = { key: story.key, fixId: fix.id, shown, typed: { ...shown, title: "Mine" } };
    expect(await editFix(stranger, edit, later)).toMatchObject({ ok: false });
    expect(await removeFix(stranger, { key: story.key, fixId: fix.id })).toMatchObject({ ok: false });
    expect(await addFix(stranger, { key: story.key, ...fixSchema.parse({ title: "Mine" }) }, later)).toMatchObject({
      ok: false,
    });
    expect(await listFixes(mia, story.id)).toMatchObject([{ title: "Pool connections" }]);
  });
});

test.each([["javascript:alert(1)"], ["//tracker.example"], ["https://name:password@tracker.example"]])(
  "%s is no address of a fix",
  (url) => {
    expect(fixSchema.safeParse({ title: "A", url }).success).toBe(false);
  },
);
