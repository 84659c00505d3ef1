import { expect, test } from "vitest";
import type { Member } from "#lib/auth/actor.ts";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import { listStoryChoices } from "../choices/story-choices-store.ts";
import { moveSchema } from "../states/move-schema.ts";
import { fileTestStory, moveTestStory } from "../story/story.test-data.ts";

const now = new Date("2026-11-21T10:00:00Z");

async function newTestTactic({ teamId, name: createdBy }: Member, slug: string, name: string) {
  const stands = { sector: "design", slot: 0, place: "considering" } as const;
  await db.tactic.create({ data: { teamId, slug, name, createdBy, ...stands } });
}

test("the lesson of a story that is closed names tactics of its team's radar, and no other's", async () => {
  const [mia, eve] = await Promise.all([newTestMember("closing-lesson"), newTestMember("closing-lesson-of-others")]);
  await newTestTactic(mia, "pooling", "Connection pooling");
  await newTestTactic(mia, "caching", "Caching");
  await newTestTactic(eve, "theirs", "Theirs");
  const { id, key } = await fileTestStory(mia);
  await db.story.update({ where: { id }, data: { state: "verifying" } });
  const lesson = { title: "Use a pooler", text: "", tactics: ["pooling", "theirs", "", "pooling", "caching", "gone"] };
  await moveTestStory(mia, key, { to: "closed", outcome: "improved", outcomeReason: "Seen.", lesson }, now);
  const kept = await db.lesson.findMany({ where: { storyId: id } });
  expect(kept.map(({ title, tactics }) => [title, tactics])).toEqual([["Use a pooler", ["pooling", "caching"]]]);
});

test("a form that closes a story is told of the tactics of its team, by name", async () => {
  const [mia, eve] = await Promise.all([newTestMember("closing-choices"), newTestMember("closing-choices-of-others")]);
  await newTestTactic(mia, "pooling", "Connection pooling");
  await newTestTactic(mia, "caching", "Caching");
  await newTestTactic(eve, "theirs", "Theirs");
  expect((await listStoryChoices(mia)).tactics).toEqual([
    { slug: "caching", name: "Caching" },
    { slug: "pooling", name: "Connection pooling" },
  ]);
});

test.each([
  [{ title: "", text: "It was the pool." }, false],
  [{ title: "", text: "", tactics: ["pooling"] }, false],
  [{ title: "", text: "", tactics: [""] }, true],
  [{ title: "Use a pooler", text: "" }, true],
  [null, true],
])("%j is a lesson that can be kept, or none at all: %s", (lesson, isRight) => {
  const read = moveSchema.safeParse({ to: "closed", lesson });
  expect(read.error?.issues.map(({ path, message }) => [path.join("."), message]) ?? []).toEqual(
    isRight ? [] : [["lesson.title", "Say it in one sentence."]],
  );
});
