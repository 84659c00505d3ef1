import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import { findStoryId } from "./hold-story-store.ts";
import type { StoryVersion } from "./story-version.ts";

/**
 * What happened last to a story or to anything that hangs on it: asked now and then by whoever has it open. Its `version` counts its fields and states
 * alone. Null: not there for them.
 */
export async function findStoryVersion(member: Member, key: string): Promise<StoryVersion | null> {
  const storyId = await findStoryId(db, member, key);
  if (storyId === null) return null;
  const last = await db.storyEvent.findFirst({
    where: { storyId },
    orderBy: { id: "desc" },
    select: { id: true, actorName: true, createdAt: true },
  });
  return last && { event: last.id, by: last.actorName, at: last.createdAt };
}
