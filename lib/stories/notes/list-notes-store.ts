import "server-only";
import type { Member, TokenActor } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import type { Prisma, StoryNote as Row } from "#lib/db/generated/client.ts";
import type { StoryNote } from "./note.ts";

/** After a note in the order of the list. */
export type NotesPage = { after?: { at: Date; id: string } | null; limit?: number };

/** The notes of a story that are there, the oldest first. */
export async function listNotes(
  actor: Member | TokenActor,
  storyId: string,
  { after = null, limit = 200 }: NotesPage = {},
): Promise<StoryNote[]> {
  const further: Prisma.StoryNoteWhereInput = after
    ? { OR: [{ createdAt: { gt: after.at } }, { createdAt: after.at, id: { gt: after.id } }] }
    : {};
  const rows = await db.storyNote.findMany({
    where: { storyId, teamId: actor.teamId, deletedAt: null, ...further },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: limit,
  });
  return rows.map((row) => noteOf(actor, row));
}

/** A note as who reads it may act on it. */
export function noteOf(actor: Member | TokenActor, row: Row): StoryNote {
  const { id, authorId, authorName, text, createdAt, editedAt } = row;
  const isOwn = actor.kind === "member" && authorId === actor.userId && actor.permissions.has("stories:file");
  const mayRemove = isOwn || (actor.kind === "member" && actor.permissions.has("stories:set-up"));
  return { id, authorId, author: authorName, text, at: createdAt, editedAt, mayEdit: isOwn, mayRemove };
}
