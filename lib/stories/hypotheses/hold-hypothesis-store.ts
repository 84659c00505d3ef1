import "server-only";
import type { Tx } from "#lib/db/client.ts";
import type { Story } from "#lib/db/generated/client.ts";
import { gone } from "#lib/shared/gone.ts";
import { ok, type Result } from "#lib/shared/result.ts";
import { holdStory } from "../story/hold-story-store.ts";
import type { StoryActor } from "../story-actor.ts";
import type { HypothesisView } from "./hypothesis-view.ts";
import { hypothesisOf, hypothesisParts } from "./stored-hypothesis-store.ts";

/** Which one of a story's. */
export type Which = { key: string; number: number };

/** A hypothesis of the actor's team; until the transaction ends nobody else changes it or its story. */
export async function holdHypothesis(
  tx: Tx,
  actor: StoryActor,
  { key, number }: Which,
): Promise<Result<{ story: Story; hypothesis: HypothesisView }>> {
  const story = await holdStory(tx, actor, key);
  if (!story) return gone("story");
  const where = { storyId_number: { storyId: story.id, number } };
  const row = await tx.hypothesis.findUnique({ where, include: hypothesisParts });
  return row ? ok({ story, hypothesis: hypothesisOf(row) }) : gone("hypothesis");
}
