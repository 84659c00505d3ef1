import { expect, test } from "vitest";
import type { Member } from "#lib/auth/actor.ts";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import { colleagueOf, fileTestStory, moveTestStory } from "../story/story.test-data.ts";
import { listTimeline } from "../timeline/list-timeline-store.ts";
import { listNotes } from "./list-notes-store.ts";
import { addNote, editNote, removeNote, restoreNote } from "./note-store.ts";

const now = new Date("2026-11-21T10:00:00Z");
const later = (ms: number) => new Date(now.getTime() + ms);

async function noted(member: Member, text: string) {
  const story = await fileTestStory(member, {}, now);
  const note = await addNote(member, { key: story.key, text }, later(1));
  if (!note.ok) throw new Error("not noted");
  return { story, id: note.value.id };
}

test("who is mentioned hears of it as that, who follows as that, and nobody twice", async () => {
  const eve = await newTestMember("notes");
  const [bob, ann] = [await colleagueOf(eve, "Bob"), await colleagueOf(eve, "Ann Lee")];
  const { story } = await noted(eve, "First");
  await db.storyPerson.create({ data: { storyId: story.id, userId: ann.userId, isFollowing: true } });
  const note = await addNote(bob, { key: story.key, text: "Please look, @Ann Lee" }, now);
  const notices = await db.notice.findMany({ where: { storyId: story.id }, orderBy: { id: "asc" } });
  expect(notices.map(({ userId, kind, text }) => [userId, kind, text])).toEqual([
    [ann.userId, "mentioned", `Bob mentioned you in ${story.key} “Baskets time out”`],
    [eve.userId, "followed", `Bob wrote a note on ${story.key} “Baskets time out”`],
  ]);
  const id = note.ok ? note.value.id : "";
  await editNote(bob, { id, text: "Please look, @Ann Lee and @Mia of notes" }, now);
  expect(await db.notice.count({ where: { storyId: story.id, userId: ann.userId } })).toBe(1);
  expect(await db.notice.count({ where: { userId: eve.userId, kind: "mentioned" } })).toBe(1);
});

test("authors change and remove their notes, leads remove any, and nobody else does", async () => {
  const lead = await newTestMember("notes-own", "lead");
  const [bob, eve] = [await colleagueOf(lead, "Bob"), await colleagueOf(lead, "Eve")];
  const { story, id } = await noted(bob, "Tpyo");
  expect(await editNote(lead, { id, text: "Typo" }, now)).toMatchObject({ ok: false });
  expect(await removeNote(eve, { id }, now)).toMatchObject({ ok: false });
  expect(await editNote(bob, { id, text: "Typo" }, later(5))).toMatchObject({ ok: true });
  expect(await listNotes(bob, story.id)).toMatchObject([{ text: "Typo", editedAt: later(5), mayEdit: true }]);
  expect(await listNotes(lead, story.id)).toMatchObject([{ mayEdit: false, mayRemove: true }]);
  expect(await listNotes(eve, story.id)).toMatchObject([{ mayEdit: false, mayRemove: false }]);
  expect(await removeNote(lead, { id }, later(6))).toMatchObject({ ok: true });
  expect(await listNotes(bob, story.id)).toEqual([]);
  expect(await db.storyText.count({ where: { rowId: id } })).toBe(0);
  expect(await restoreNote(lead, { id }, later(7))).toMatchObject({ ok: true });
  expect(await db.storyText.findMany({ where: { rowId: id } })).toMatchObject([{ text: "Typo" }]);
});

test("what a lead removed its author does not bring back", async () => {
  const lead = await newTestMember("notes-back", "lead");
  const bob = await colleagueOf(lead, "Bob");
  const { story, id } = await noted(bob, "Rude");
  await removeNote(bob, { id }, later(2));
  expect(await restoreNote(bob, { id }, later(3))).toMatchObject({ ok: true });
  await removeNote(lead, { id }, later(4));
  expect(await restoreNote(bob, { id }, later(5))).toMatchObject({ ok: false });
  expect(await listNotes(bob, story.id)).toEqual([]);
  expect(await restoreNote(lead, { id }, later(6))).toMatchObject({ ok: true });
});

test("another team finds no note", async () => {
  const { story, id } = await noted(await newTestMember("notes-team"), "Ours");
  const stranger = await newTestMember("notes-stranger", "lead");
  expect(await listNotes(stranger, story.id)).toEqual([]);
  expect((await listTimeline(stranger, story.id, { order: "oldest", limit: 9 })).entries).toEqual([]);
  expect(await addNote(stranger, { key: story.key, text: "Mine" }, now)).toMatchObject({ ok: false });
  expect(await removeNote(stranger, { id }, now)).toMatchObject({ ok: false });
});

test("a timeline holds events and notes in one order, page by page, the newest or the oldest first", async () => {
  const member = await newTestMember("notes-timeline");
  const { story } = await noted(member, "Seen on phones");
  await moveTestStory(member, story.key, { to: "declined", reason: "No." }, later(2));
  await addNote(member, { key: story.key, text: "Really?" }, later(2));
  await moveTestStory(member, story.key, { to: "framed", reason: "Yes." }, later(3));
  await db.storyEvent.updateMany({ where: { storyId: story.id, kind: "filed" }, data: { createdAt: now } });
  const read = async (order: "newest" | "oldest") => {
    const told: string[] = [];
    let after = null;
    do {
      const page = await listTimeline(member, story.id, { order, after, limit: 2 });
      told.push(...page.entries.map((entry) => (entry.type === "note" ? entry.note.text : entry.words)));
      after = page.next;
    } while (after);
    return told;
  };
  const oldest = await read("oldest");
  expect([...oldest].sort()).toEqual(["Really?", "Seen on phones", "declined it", "filed it", "reopened it"].sort());
  expect(oldest[0]).toBe("filed it");
  expect(oldest.at(-1)).toBe("reopened it");
  expect(await read("newest")).toEqual(oldest.toReversed());
});
