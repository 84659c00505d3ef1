import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import { gone } from "#lib/shared/gone.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import { holdStory } from "../story/hold-story-store.ts";
import { recordStoryEvent } from "../timeline/record-story-event-store.ts";

type NewLevel = {
  key: string;
  /** In the watched metric's stored unit; null: no level, and nothing is held against it. */
  level: number | null;
  /** The level that was shown. */
  shown: number | null;
  reason: string;
  /** The change in words: "from 330 ms to 400 ms". */
  text: string;
};

/** Sets by hand the level that a closed story's fix is held to; the id of the story. */
export function setProvedLevel(
  member: Member,
  { key, level, shown, reason, text }: NewLevel,
  now: Date,
): Promise<Result<{ id: string }>> {
  return db.$transaction(async (tx) => {
    const story = await holdStory(tx, member, key);
    if (!story) return gone("story");
    if (story.state !== "closed" || story.watchTestId === null)
      return refused("", "Only a closed story that watches a figure of a test is held to a level.");
    if (story.provedLevel !== shown)
      return refused("level", "Somebody else has set another level meanwhile. Reload the page to see it.");
    if (level === shown) return refused("level", "This is the level already.");
    const { id } = await tx.story.update({
      where: { id: story.id },
      data: { provedLevel: level, ...(level === null && { regressedAt: null, regressedRunId: null }) },
      select: { id: true },
    });
    await recordStoryEvent(tx, member, { storyId: id, kind: "proved-level", reason, details: { text }, at: now });
    return ok({ id });
  });
}
