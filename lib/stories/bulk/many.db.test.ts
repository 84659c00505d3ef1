import { expect, test } from "vitest";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import { moveSchema } from "../states/move-schema.ts";
import { fileTestStory, framing } from "../story/story.test-data.ts";
import { findStory } from "../story/story-store.ts";
import { undoBatch } from "../undo/undo-batch-store.ts";
import { editStories, moveStories } from "./change-many-store.ts";
import { previewEdit, previewMove } from "./preview-store.ts";

const now = new Date("2026-11-21T10:00:00Z");
const decline = moveSchema.parse({ to: "declined", reason: "Not now." });

test("each story is moved for itself, with its own result, and all are taken back together", async () => {
  const member = await newTestMember("many");
  const [first, second, done] = [await fileTestStory(member), await fileTestStory(member), await fileTestStory(member)];
  await db.story.update({ where: { id: done.id }, data: { state: "closed" } });
  const keys = [first.key, done.key, second.key, "MAN-99"];
  expect(await previewMove(member, { keys, move: decline }, now)).toEqual({
    changes: 2,
    same: 0,
    refusals: [
      { message: "A story cannot go from “Closed” to “Declined”.", keys: [done.key] },
      { message: "There is no such story.", keys: ["MAN-99"] },
    ],
  });
  const moved = await moveStories(member, { keys, move: decline }, now);
  expect(moved.items).toMatchObject([
    { key: first.key, ok: true },
    { key: done.key, ok: false, message: "A story cannot go from “Closed” to “Declined”." },
    { key: second.key, ok: true },
    { key: "MAN-99", ok: false },
  ]);
  const undone = await undoBatch(member, moved, new Date(now.getTime() + 10_000));
  expect(new Map(undone.items.map(({ key, ok }) => [key, ok]))).toEqual(
    new Map([
      [first.key, true],
      [second.key, true],
    ]),
  );
  expect(await findStory(member, first.key)).toMatchObject({ state: "inbox" });
});

test("what a move lacks is counted by reason", async () => {
  const member = await newTestMember("many-lacking");
  const { key } = await fileTestStory(member, framing(member));
  const bare = await fileTestStory(member);
  const move = moveSchema.parse({ to: "framed" });
  expect(await previewMove(member, { keys: [key, bare.key], move }, now)).toMatchObject({
    changes: 1,
    refusals: [
      { message: expect.stringMatching(/customers go through\. .* who is affected.*responsible/), keys: [bare.key] },
    ],
  });
  const given = moveSchema.parse({ to: "framed", fields: framing(member) });
  expect(await previewMove(member, { keys: [key, bare.key], move: given }, now)).toMatchObject({ changes: 2 });
});

test("the same is written into several stories, over what is there, and what was so already stays", async () => {
  const member = await newTestMember("many-edited");
  const [first, second] = [await fileTestStory(member, { why: "N+1" }), await fileTestStory(member, { why: "Pool" })];
  const keys = [first.key, second.key];
  const changes = { why: "Pool", blocks: "degraded" as const };
  expect(await previewEdit(member, { keys, changes: { why: "Pool" } })).toEqual({ changes: 1, same: 1, refusals: [] });
  const edited = await editStories(member, { keys, changes }, now);
  expect(edited.items.every(({ ok }) => ok)).toBe(true);
  expect(await findStory(member, first.key)).toMatchObject({ fields: { why: "Pool", blocks: "degraded" } });
  await undoBatch(member, edited, now);
  expect(await findStory(member, first.key)).toMatchObject({ fields: { why: "N+1", blocks: null } });
  const nobody = { ownerId: "01a1fae5-6556-70bd-8b25-088411592bd6" };
  expect(await previewEdit(member, { keys, changes: nobody })).toMatchObject({ changes: 0, refusals: [{ keys }] });
  expect((await editStories(member, { keys, changes: nobody }, now)).items).toMatchObject([
    { ok: false },
    { ok: false },
  ]);
});

test("another team's stories are not there, and their batch cannot be taken back", async () => {
  const member = await newTestMember("many-own");
  const stranger = await newTestMember("many-strange");
  const { key } = await fileTestStory(member);
  expect((await moveStories(stranger, { keys: [key], move: decline }, now)).items).toMatchObject([{ ok: false }]);
  const moved = await moveStories(member, { keys: [key], move: decline }, now);
  expect((await undoBatch(stranger, moved, now)).items).toEqual([]);
  expect(await findStory(member, key)).toMatchObject({ state: "declined" });
});
