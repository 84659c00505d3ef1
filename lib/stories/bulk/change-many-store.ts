import "server-only";
import { randomUUID } from "node:crypto";
import type { Member } from "#lib/auth/actor.ts";
import { editStory } from "../story/edit-story-store.ts";
import { moveStory } from "../story/move-story-store.ts";
import type { EditStoriesInput, MoveStoriesInput } from "./bulk-schema.ts";
import { eachAtOnce } from "./each-at-once.ts";
import { type ItemResult, type ManyResult, manyResultOf } from "./many-result.ts";

/** Moves several stories alike, each in a transaction of its own: what is refused does not stop the others. */
export function moveStories(member: Member, { keys, move }: MoveStoriesInput, now: Date): Promise<ManyResult> {
  return changeEach(keys, now, async (key, batchId, at) => {
    const moved = await moveStory(member, { key, ...move, batchId }, at);
    return manyResultOf(key, moved.ok ? moved.value.eventId : null, moved);
  });
}

/** Writes the same into several stories, over whatever is there. */
export function editStories(member: Member, { keys, changes }: EditStoriesInput, now: Date): Promise<ManyResult> {
  return changeEach(keys, now, async (key, batchId, at) => {
    const edited = await editStory(member, { key, base: null, changes, batchId }, at);
    return manyResultOf(key, edited.ok && edited.value.kind === "saved" ? edited.value.eventId : null, edited);
  });
}

/** The clock goes on meanwhile: the last of many is still fresh enough to be taken back. */
async function changeEach(
  keys: readonly string[],
  now: Date,
  change: (key: string, batchId: string, at: Date) => Promise<ItemResult>,
): Promise<ManyResult> {
  const batchId = randomUUID();
  const begun = performance.now();
  const at = () => new Date(now.getTime() + performance.now() - begun);
  return { batchId, items: await eachAtOnce(keys, (key) => change(key, batchId, at())) };
}
