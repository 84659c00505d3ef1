import "server-only";
import type { Tx } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import type { StoryState } from "../states/story-state.ts";
import { type Filer, whoActs } from "../story-actor.ts";
import type { StoryEventKind } from "./story-event.ts";

export type NewStoryEvent = {
  storyId: string;
  kind: StoryEventKind;
  fromState?: StoryState;
  toState?: StoryState;
  reason?: string;
  /** What else the line tells, by kind. */
  details?: Prisma.InputJsonObject;
  /** Columns of the story as they were before, which an undo puts back. */
  before?: Prisma.InputJsonObject;
  batchId?: string;
  /** When it was done; without it, the database's now. */
  at?: Date;
};

/** Adds a line to the timeline of a story, within the transaction of what it tells of. */
export async function recordStoryEvent(tx: Tx, actor: Filer, { at, ...event }: NewStoryEvent): Promise<{ id: string }> {
  const { teamId } = actor;
  return tx.storyEvent.create({
    data: { ...whoActs(actor), teamId, ...event, ...(at && { createdAt: at }) },
    select: { id: true },
  });
}
