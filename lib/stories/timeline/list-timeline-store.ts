import "server-only";
import type { Member, TokenActor } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import { noteOf } from "../notes/list-notes-store.ts";
import { eventDetailsOf } from "./event-details.ts";
import { eventWords } from "./event-words.ts";
import type { TimelineCursor } from "./timeline-cursor.ts";
import type { TimelineEntry } from "./timeline-entry.ts";

/** `after`: where the page before ended, in the same order. */
type Page = { order: "newest" | "oldest"; after?: TimelineCursor | null; limit: number };

export type Timeline = { entries: TimelineEntry[]; next: TimelineCursor | null };

/** A page of what happened to a story and of the notes on it, in one order. */
export async function listTimeline(
  actor: Member | TokenActor,
  storyId: string,
  { order, after = null, limit }: Page,
): Promise<Timeline> {
  const direction = order === "newest" ? ("desc" as const) : ("asc" as const);
  const beyond = order === "newest" ? ("lt" as const) : ("gt" as const);
  const of = {
    storyId,
    teamId: actor.teamId,
    ...(after && {
      OR: [{ createdAt: { [beyond]: after.at } }, { createdAt: after.at, id: { [beyond]: after.id } }],
    }),
  };
  const page = { orderBy: [{ createdAt: direction }, { id: direction }], take: limit + 1 };
  const [events, notes] = await Promise.all([
    // A note is told by itself.
    db.storyEvent.findMany({ where: { ...of, kind: { not: "noted" } }, ...page }),
    db.storyNote.findMany({ where: { ...of, deletedAt: null }, ...page }),
  ]);
  const entries: TimelineEntry[] = [
    ...events.map(({ id, createdAt, actorName, kind, reason, toState, undoneAt, ...event }) => ({
      type: "event" as const,
      id,
      at: createdAt,
      by: actorName,
      kind,
      words: eventWords({ ...event, kind, toState }),
      reason,
      changes: changesOf(kind, event.details),
      toState,
      isUndone: undoneAt !== null,
    })),
    ...notes.map((row) => {
      const note = noteOf(actor, row);
      return { type: "note" as const, id: note.id, at: note.at, by: note.author, note };
    }),
  ];
  const sign = order === "newest" ? -1 : 1;
  const sorted = entries.toSorted((a, b) => sign * (a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1)));
  const shown = sorted.slice(0, limit);
  const last = shown.at(-1);
  return { entries: shown, next: sorted.length > limit && last ? { at: last.at, id: last.id } : null };
}

/** One changed field is told in the words already. */
function changesOf(kind: string, details: unknown) {
  const { changes = [] } = eventDetailsOf(details);
  return kind === "edited" && changes.length < 2 ? [] : changes;
}
