import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import { db, type Tx } from "#lib/db/client.ts";
import type { Story, StoryEvent } from "#lib/db/generated/client.ts";
import { gone } from "#lib/shared/gone.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import { keepStoryText } from "../search/story-text-store.ts";
import type { StoryState } from "../states/story-state.ts";
import { holdForMerge, holdStoryById, takeTurnToMerge } from "../story/hold-story-store.ts";
import { storableColumns } from "../story/storable-columns-store.ts";
import { eventDetailsOf } from "../timeline/event-details.ts";
import { recordStoryEvent } from "../timeline/record-story-event-store.ts";
import { takeBackEffects } from "./take-back-effects-store.ts";
import { takeBackNotices } from "./take-back-notices-store.ts";
import { undoableKinds, whyNotUndone } from "./why-not-undone.ts";

/** Where the story is again. */
export type Undone = { state: StoryState };

/** Takes a move or an edit back, with all that it did: see `whyNotUndone` for when. */
export function undoEvent(member: Member, { eventId }: { eventId: string }, now: Date): Promise<Result<Undone>> {
  return undoWithin(member, eventId, null, now);
}

/** The same for one of several that were done at once; `doneAt` is when the last of them was. */
export function undoWithin(member: Member, eventId: string, doneAt: Date | null, now: Date): Promise<Result<Undone>> {
  return db.$transaction(async (tx) => {
    const where = { id: eventId, teamId: member.teamId, kind: { in: [...undoableKinds] } };
    const asked = await tx.storyEvent.findFirst({ where });
    const story = asked && (await hold(tx, member, asked));
    const event = story && (await tx.storyEvent.findFirst({ where }));
    if (!story || !event) return gone("story");
    const isOvertaken = await wasChangedAfter(tx, event);
    const why = whyNotUndone({ event, doneAt: doneAt ?? event.createdAt, actorId: member.userId, isOvertaken }, now);
    return why === null ? takeBack(tx, member, { story, event }, now) : refused("", why);
  });
}

/** What an undo of a merge touches is held like a merge holds it. */
async function hold(tx: Tx, member: Member, { storyId, toState }: StoryEvent): Promise<Story | null> {
  if (toState === "duplicate") {
    await takeTurnToMerge(tx, member);
    const merged = await tx.story.findUnique({ where: { id: storyId }, select: { duplicateOfId: true } });
    await holdForMerge(tx, storyId, merged?.duplicateOfId ?? null);
  }
  return holdStoryById(tx, storyId);
}

/** What an undo of a move or an edit would undo unseen. */
const changing = [...undoableKinds, "timebox-started", "measured"];

/** Acts that were taken back themselves do not count: several can be taken back one after the other, the last first. */
async function wasChangedAfter(tx: Tx, { storyId, details }: StoryEvent): Promise<boolean> {
  const newer = { path: ["version"], gt: eventDetailsOf(details).version ?? 0 };
  const kind = { in: changing };
  return (await tx.storyEvent.count({ where: { storyId, kind, undoneAt: null, details: newer } })) > 0;
}

async function takeBack(
  tx: Tx,
  member: Member,
  { story, event }: { story: Story; event: StoryEvent },
  now: Date,
): Promise<Result<Undone>> {
  const { effects = {} } = eventDetailsOf(event.details);
  const why = await takeBackEffects(tx, { story, effects }, now);
  if (why) return refused("", why);
  const before = storableColumns(event.before as Record<string, unknown>);
  const { state } = await tx.story.update({
    where: { id: story.id },
    data: { ...before, version: { increment: 1 } },
  });
  await keepStoryText(tx, story.id);
  await tx.storyEvent.update({ where: { id: event.id }, data: { undoneAt: now } });
  await recordStoryEvent(tx, member, {
    storyId: story.id,
    kind: "undone",
    ...(event.fromState && event.toState && { fromState: event.toState, toState: event.fromState }),
    details: { undid: event.kind },
    at: now,
    ...(event.batchId && { batchId: event.batchId }),
  });
  await takeBackNotices(tx, member, { story, notices: effects.notices ?? [] });
  return ok({ state });
}
