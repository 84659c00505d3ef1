import "server-only";
import { db, type Tx } from "#lib/db/client.ts";
import type { Story } from "#lib/db/generated/client.ts";
import { gone } from "#lib/shared/gone.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import { columnsOf, fieldsOf } from "../fields/stored-fields-store.ts";
import { withSources } from "../fields/with-sources.ts";
import { keepStoryText } from "../search/story-text-store.ts";
import { accountableAtFraming } from "../settings/accountable-store.ts";
import { missingFor } from "../states/missing-for.ts";
import type { MoveInput } from "../states/move-schema.ts";
import { type StoryState, stateNames } from "../states/story-state.ts";
import { type StoryActor, whoActs } from "../story-actor.ts";
import { recordStoryEvent } from "../timeline/record-story-event-store.ts";
import { levelAtClosing } from "../verifying/level-at-closing-store.ts";
import { afterMove } from "./after-move-store.ts";
import { columnsOfMove } from "./columns-of-move.ts";
import { findStoryId, holdForMerge, holdStory, takeTurnToMerge } from "./hold-story-store.ts";
import { mergedMove } from "./merged-move-store.ts";
import { moveFacts } from "./move-facts-store.ts";
import { whyNotOfTeam } from "./named-things-store.ts";
import { storableColumns } from "./storable-columns-store.ts";
import { toldOfMove } from "./told-of-move-store.ts";

export type Moved = { state: StoryState; eventId: string };

/**
 * Moves a story to another state. The table of moves decides; what lacks, and what somebody else wrote differently since it was shown, is told
 * field by field, and then nothing is written. `batchId` is of what was done to several at once.
 */
export function moveStory(
  actor: StoryActor,
  { key, ...move }: MoveInput & { key: string; batchId?: string },
  now: Date,
): Promise<Result<Moved>> {
  return db.$transaction(async (tx) => {
    if (move.to === "duplicate") await holdBoth(tx, actor, key, move.duplicateOf);
    const story = await holdStory(tx, actor, key);
    return story ? moveHeldStory(tx, actor, { story, move }, now) : gone("story");
  });
}

async function holdBoth(tx: Tx, actor: StoryActor, key: string, targetKey: string): Promise<void> {
  await takeTurnToMerge(tx, actor);
  const id = await findStoryId(tx, actor, key);
  if (id) await holdForMerge(tx, id, await findStoryId(tx, actor, targetKey));
}

/** The same within a transaction that holds the story; where it moves to `duplicate`, by `holdForMerge`. */
export async function moveHeldStory(
  tx: Tx,
  actor: StoryActor,
  { story, move: asked }: { story: Story; move: MoveInput & { batchId?: string } },
  now: Date,
): Promise<Result<Moved>> {
  if (asked.from && asked.from !== story.state)
    return refused("from", `The story is “${stateNames[story.state]}” by now, no longer “${stateNames[asked.from]}”.`);
  const known = fieldsOf(story);
  const merged = await mergedMove(tx, story, asked);
  if (!merged.ok) return merged;
  const { move } = merged.value;
  const fields = withSources(merged.value.fields, known.sources, { name: whoActs(actor).actorName, now });
  const named = {
    ...fields,
    ...(move.investigatorId && { investigatorId: move.investigatorId }),
    ...(move.ownerId && { ownerId: move.ownerId }),
  };
  const unknown = await whyNotOfTeam(tx, actor, named);
  if (unknown) return unknown;
  const { facts, given, target, approver } = await moveFacts(tx, actor, { story, fields, move });
  const errors = missingFor(facts, given, now);
  if (errors.length > 0) return { ok: false, errors };

  const told = await toldOfMove(tx, { story, fields, move, target, approver });
  const columns = {
    ...columnsOf(fields),
    ...columnsOfMove(story, move, { targetId: target?.id ?? null, approver, now }),
    ...(await levelAtClosing(tx, { story, fields, move })),
    ...(await accountableAtFraming(tx, { story, fields, move })),
  };
  const before = Object.fromEntries(Object.keys(columns).map((name) => [name, story[name as keyof Story]]));
  const moved = await tx.story.update({
    where: { id: story.id },
    data: { ...storableColumns(columns), version: { increment: 1 } },
  });
  await keepStoryText(tx, story.id);
  const effects = await afterMove(tx, actor, { story, moved, move, target }, now);
  const { id: eventId } = await recordStoryEvent(tx, actor, {
    storyId: story.id,
    kind: "moved",
    fromState: story.state,
    toState: move.to,
    reason: move.reason || move.notes || move.decision || move.outcomeReason,
    details: { ...told, version: moved.version, effects },
    before: JSON.parse(JSON.stringify(before)),
    at: now,
    ...(move.batchId && { batchId: move.batchId }),
  });
  return ok({ state: move.to, eventId });
}
