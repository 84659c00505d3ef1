import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import { db, type Tx } from "#lib/db/client.ts";
import { gone } from "#lib/shared/gone.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import { keepTextOf } from "../search/story-text-store.ts";
import { findStoryId } from "../story/hold-story-store.ts";
import { type StoryActor, whoActs } from "../story-actor.ts";
import { recordStoryEvent } from "../timeline/record-story-event-store.ts";
import { tellOfNote } from "./tell-of-note-store.ts";

/** Writes a note on a story; who is mentioned, and who follows the story, hears of it. */
export function addNote(
  actor: StoryActor,
  { key, text }: { key: string; text: string },
  now: Date,
): Promise<Result<{ id: string }>> {
  return db.$transaction(async (tx) => {
    const storyId = await findStoryId(tx, actor, key);
    if (storyId === null) return gone("story");
    const story = await tx.story.findUniqueOrThrow({ where: { id: storyId } });
    const { actorId: authorId, actorName: authorName } = whoActs(actor);
    const { teamId } = actor;
    const { id } = await tx.storyNote.create({
      data: { storyId, teamId, authorId, authorName, text, createdAt: now },
      select: { id: true },
    });
    await keepTextOf(tx, { storyId, teamId, kind: "note", rowId: id, text });
    await recordStoryEvent(tx, actor, { storyId, kind: "noted", details: { noteId: id }, at: now });
    await tellOfNote(tx, actor, { story, text });
    return ok({ id });
  });
}

/** Changes one's own note. */
export function editNote(
  member: Member,
  { id, text }: { id: string; text: string },
  now: Date,
): Promise<Result<undefined>> {
  return db.$transaction(async (tx) => {
    const note = await holdNote(tx, member, id);
    if (!note || note.deletedAt) return gone("note");
    if (note.authorId !== member.userId) return refused("text", "Only who wrote a note can change it.");
    if (note.text === text) return ok();
    const { storyId, teamId, story } = note;
    await tx.storyNote.update({ where: { id }, data: { text, editedAt: now } });
    await keepTextOf(tx, { storyId, teamId, kind: "note", rowId: id, text });
    await tellOfNote(tx, member, { story, text, before: note.text });
    return ok();
  });
}

/** Removes a note: its author, or a lead. `restoreNote` brings it back. */
export function removeNote(member: Member, { id }: { id: string }, now: Date): Promise<Result<undefined>> {
  return setRemoved(member, id, now, now);
}

export function restoreNote(member: Member, { id }: { id: string }, now: Date): Promise<Result<undefined>> {
  return setRemoved(member, id, null, now);
}

function setRemoved(member: Member, id: string, deletedAt: Date | null, now: Date): Promise<Result<undefined>> {
  return db.$transaction(async (tx) => {
    const note = await holdNote(tx, member, id);
    if (!note) return gone("note");
    if (note.authorId !== member.userId && !member.permissions.has("stories:set-up"))
      return refused("", "Only who wrote a note, or a lead, can remove it.");
    if ((note.deletedAt === null) === (deletedAt === null)) return ok();
    const { storyId, teamId, authorName } = note;
    const removal = { storyId, kind: "note-removed", details: { path: ["noteId"], equals: id }, undoneAt: null };
    if (deletedAt === null && !member.permissions.has("stories:set-up")) {
      const removed = await tx.storyEvent.findFirst({ where: removal, orderBy: { id: "desc" } });
      if (removed && removed.actorId !== member.userId)
        return refused("", `${removed.actorName} removed this note: ask them to bring it back.`);
    }
    await tx.storyNote.update({ where: { id }, data: { deletedAt } });
    await keepTextOf(tx, { storyId, teamId, kind: "note", rowId: id, text: deletedAt ? "" : note.text });
    if (deletedAt) {
      const details = { noteId: id, by: authorName };
      await recordStoryEvent(tx, member, { storyId, kind: "note-removed", details, at: now });
      return ok();
    }
    await tx.storyEvent.updateMany({ where: removal, data: { undoneAt: now } });
    return ok();
  });
}

async function holdNote(tx: Tx, { teamId }: Member, id: string) {
  await tx.$queryRaw`SELECT 1 FROM "StoryNote" WHERE "id" = ${id}::uuid FOR NO KEY UPDATE`;
  return tx.storyNote.findFirst({ where: { id, teamId }, include: { story: true } });
}
