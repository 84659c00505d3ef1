import { expect, test } from "vitest";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import { moveSchema } from "../states/move-schema.ts";
import { createStory } from "./create-story-store.ts";
import { editStory } from "./edit-story-store.ts";
import { moveStory } from "./move-story-store.ts";
import { newStorySchema } from "./new-story-schema.ts";
import { colleagueOf } from "./story.test-data.ts";
import { findStory } from "./story-store.ts";

const now = new Date("2026-11-21T10:00:00Z");

async function aStory(team: string, title = "Baskets time out") {
  const member = await newTestMember(team);
  const filed = await createStory(member, newStorySchema.parse({ title }), now);
  if (!filed.ok) throw new Error("not filed");
  return { member, ...filed.value };
}

test("a story is numbered within its team, under a prefix that no other team has", async () => {
  const first = await aStory("numbering-one");
  const second = await createStory(first.member, newStorySchema.parse({ title: "Another" }), now);
  const other = await aStory("numbering-two");
  expect(first.key).toBe("NUM-1");
  expect(second).toMatchObject({ ok: true, value: { key: "NUM-2" } });
  expect(other.key).toBe("NUMB-1");
});

test("a story is framed once nothing lacks, and then its reporter hears of it", async () => {
  const { member, key, id } = await aStory("framing");
  const move = moveSchema.parse({ to: "framed" });
  expect(await moveStory(member, { key, ...move }, now)).toMatchObject({
    ok: false,
    errors: [{ path: "customerImpact" }, { path: "affectedGroup" }, { path: "responsibleTeamId" }],
  });
  const fields = { customerImpact: "They pay twice.", affectedGroup: "phones", responsibleTeamId: member.teamId };
  expect(await moveStory(member, { key, ...move, fields }, now)).toMatchObject({
    ok: true,
    value: { state: "framed" },
  });
  expect(await findStory(member, key)).toMatchObject({
    state: "framed",
    fields: { customerImpact: "They pay twice." },
  });
  expect(
    await db.storyEvent.findMany({ where: { storyId: id }, orderBy: { id: "asc" }, select: { kind: true } }),
  ).toEqual([{ kind: "filed" }, { kind: "moved" }]);
});

test("another team finds no story, and moves and edits none", async () => {
  const { key } = await aStory("owning");
  const stranger = await newTestMember("strange");
  expect(await findStory(stranger, key)).toBeNull();
  expect(await moveStory(stranger, { key, ...moveSchema.parse({ to: "declined", reason: "no" }) }, now)).toMatchObject({
    ok: false,
  });
  expect(await editStory(stranger, { key, base: {}, changes: { title: "Mine" } }, now)).toMatchObject({ ok: false });
});

test("what two people write at once is merged, and what they write differently comes back to the second", async () => {
  const { member, key } = await aStory("editing");
  const base = { title: "Baskets time out", why: "" };
  await editStory(member, { key, base: { title: base.title }, changes: { title: "Big baskets time out" } }, now);
  expect(await editStory(member, { key, base: { why: "" }, changes: { why: "N+1" } }, now)).toMatchObject({
    value: { kind: "saved" },
  });
  const late = await editStory(
    member,
    { key, base: { title: base.title }, changes: { title: "Baskets are slow" } },
    now,
  );
  expect(late).toMatchObject({
    ok: true,
    value: { kind: "conflict", by: member.name, conflicts: [{ field: "title", theirs: "Big baskets time out" }] },
  });
  expect(await findStory(member, key)).toMatchObject({ fields: { title: "Big baskets time out", why: "N+1" } });
});

test("a move writes nothing over what somebody else wrote meanwhile: it comes back with both, and is sent again over what was shown", async () => {
  const { member, key } = await aStory("overwriting");
  const typed = { customerImpact: "They pay twice.", affectedGroup: "phones", responsibleTeamId: member.teamId };
  const base = { customerImpact: "", affectedGroup: "", responsibleTeamId: null };
  await editStory(member, { key, base: {}, changes: { customerImpact: "They wait.", affectedGroup: "phones" } }, now);
  const move = moveSchema.parse({ to: "framed", fields: typed, base });
  const late = await moveStory(member, { key, ...move }, now);
  expect(late).toEqual({
    ok: false,
    errors: [
      {
        path: "customerImpact",
        message: `${member.name} wrote the customer impact meanwhile: “They wait.” Send again to write yours over it.`,
        clash: { base: "", mine: "They pay twice.", theirs: "They wait.", by: member.name },
      },
    ],
  });
  expect(await findStory(member, key)).toMatchObject({ state: "inbox", fields: { customerImpact: "They wait." } });
  const again = { ...move, base: { ...base, customerImpact: "They wait." } };
  expect(await moveStory(member, { key, ...again }, now)).toMatchObject({ ok: true });
  expect(await findStory(member, key)).toMatchObject({
    state: "framed",
    fields: { customerImpact: "They pay twice." },
  });
});

test("an owner who was only shown takes the place of nobody who was chosen meanwhile", async () => {
  const { member, key, id } = await aStory("owner-meanwhile");
  const eve = await colleagueOf(member, "Eve");
  await db.story.update({ where: { id }, data: { state: "sized", ownerId: eve.userId } });
  const move = { to: "fixing", decision: "It costs most.", base: { ownerId: null } };
  const mine = moveSchema.parse({ ...move, ownerId: member.userId });
  expect(await moveStory(member, { key, ...mine }, now)).toMatchObject({
    ok: false,
    errors: [{ path: "ownerId", message: expect.stringContaining("“Eve”") }],
  });
  const asShown = moveSchema.parse({ ...move, ownerId: member.userId, base: { ownerId: member.userId } });
  expect(await moveStory(member, { key, ...asShown }, now)).toMatchObject({ ok: true });
  expect(await findStory(member, key)).toMatchObject({ state: "fixing", fields: { ownerId: eve.userId } });
});
