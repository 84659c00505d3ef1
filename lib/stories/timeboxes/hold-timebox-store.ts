import "server-only";
import type { Tx } from "#lib/db/client.ts";
import type { Story, Timebox } from "#lib/db/generated/client.ts";
import { gone } from "#lib/shared/gone.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import { holdStory } from "../story/hold-story-store.ts";
import type { StoryActor } from "../story-actor.ts";

/** A story of the actor's team with the timebox that is open on it; until the transaction ends nobody else changes either. */
export async function holdTimebox(
  tx: Tx,
  actor: StoryActor,
  key: string,
): Promise<Result<{ story: Story; timebox: Timebox }>> {
  const story = await holdStory(tx, actor, key);
  if (!story) return gone("story");
  const timebox = await tx.timebox.findFirst({ where: { storyId: story.id, endedAt: null } });
  return timebox ? ok({ story, timebox }) : refused("", "No timebox is open any more. Reload the page.");
}
