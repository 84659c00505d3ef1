import "server-only";
import { db, type Tx } from "#lib/db/client.ts";
import type { Story } from "#lib/db/generated/client.ts";
import { recordNotices } from "#lib/notices/record-notices-store.ts";
import { gone } from "#lib/shared/gone.ts";
import { ok, type Result } from "#lib/shared/result.ts";
import { fieldChanges } from "../fields/field-changes.ts";
import { type Conflict, mergeEdit } from "../fields/merge-edit.ts";
import { namesOfFields } from "../fields/names-of-fields-store.ts";
import { columnsOf, fieldsOf } from "../fields/stored-fields-store.ts";
import type { SomeFields } from "../fields/story-fields-schema.ts";
import { withSources } from "../fields/with-sources.ts";
import { keepStoryText } from "../search/story-text-store.ts";
import { type StoryActor, whoActs } from "../story-actor.ts";
import { recordStoryEvent } from "../timeline/record-story-event-store.ts";
import { storyNoticeOf } from "../timeline/story-notice-store.ts";
import { holdStory } from "./hold-story-store.ts";
import { lastChange } from "./last-change-store.ts";
import { whyNotOfTeam } from "./named-things-store.ts";
import { newlyAssigned } from "./newly-assigned.ts";

/** `conflict`: somebody else wrote the same fields differently meanwhile, and nothing was written. `by` is who edited the story last. */
export type Edited =
  | { kind: "saved"; version: number; eventId: string | null }
  | { kind: "conflict"; conflicts: Conflict[]; by: string; at: Date };

/** `base`: what the fields held when they were shown. Null, and of a field that it does not name, whatever is there is overwritten. */
export type Edit = { key: string; base: SomeFields | null; changes: SomeFields; batchId?: string };

/** Writes what was typed over what it was typed over. What two people wrote differently comes back to be merged. */
export function editStory(actor: StoryActor, { key, ...edit }: Edit, now: Date): Promise<Result<Edited>> {
  return db.$transaction(async (tx) => {
    const story = await holdStory(tx, actor, key);
    return story ? editHeldStory(tx, actor, { story, ...edit }, now) : gone("story");
  });
}

async function editHeldStory(
  tx: Tx,
  actor: StoryActor,
  { story, base, changes, batchId }: { story: Story } & Omit<Edit, "key">,
  now: Date,
): Promise<Result<Edited>> {
  const current = fieldsOf(story);
  const merged = mergeEdit({ ...current, ...base }, changes, current);
  if (merged.conflicts.length > 0)
    return ok({ kind: "conflict", conflicts: merged.conflicts, ...(await lastChange(tx, story)) });
  if (Object.keys(merged.changes).length === 0) return ok({ kind: "saved", version: story.version, eventId: null });
  const unknown = await whyNotOfTeam(tx, actor, merged.changes);
  if (unknown) return unknown;
  const fields = withSources(merged.changes, current.sources, { name: whoActs(actor).actorName, now });
  const columns = columnsOf(fields);
  const before = Object.fromEntries(Object.keys(columns).map((name) => [name, story[name as keyof Story]]));
  const edited = await tx.story.update({
    where: { id: story.id },
    data: { ...columns, version: { increment: 1 } },
  });
  await keepStoryText(tx, story.id);
  const { version } = edited;
  const notices = await tellAssigned(tx, actor, story, edited);
  const { id: eventId } = await recordStoryEvent(tx, actor, {
    storyId: story.id,
    kind: "edited",
    details: {
      version,
      changes: fieldChanges(current, fields, await namesOfFields(tx, story, current, fields)),
      ...(notices.length > 0 && { effects: { notices } }),
    },
    before: JSON.parse(JSON.stringify(before)),
    at: now,
    ...(batchId && { batchId }),
  });
  return ok({ kind: "saved", version, eventId });
}

/** Tells who got something to do by an edit. */
async function tellAssigned(tx: Tx, actor: StoryActor, story: Story, edited: Story): Promise<string[]> {
  const { actorId, actorName } = whoActs(actor);
  const to = newlyAssigned(story, edited).filter((id) => id !== null && id !== actorId);
  if (to.length === 0) return [];
  const { name, ...notice } = await storyNoticeOf(tx, edited);
  const text = `${actorName} gave you ${name}`;
  return recordNotices(tx, { ...notice, to: to.filter((id) => id !== null), except: actorId, kind: "assigned", text });
}
