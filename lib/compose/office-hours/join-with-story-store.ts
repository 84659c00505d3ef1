import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import type { JoinQueueInput } from "#lib/office-hours/queue/queue-schema.ts";
import { joinQueue } from "#lib/office-hours/queue/queue-store.ts";
import { type Result, refused } from "#lib/shared/result.ts";
import { findStoryId } from "#lib/stories/story/hold-story-store.ts";

/** Takes a place in a queue, with the story that is brought if there is one. */
export async function joinWithStory(
  member: Member,
  { storyKey, ...input }: JoinQueueInput,
  now: Date,
): Promise<Result<{ slotId: string }>> {
  const storyId = storyKey === "" ? null : await findStoryId(db, member, storyKey);
  if (storyKey !== "" && !storyId) return refused("storyKey", "There is no such story in this team.");
  return joinQueue(member, { ...input, storyId }, now);
}
