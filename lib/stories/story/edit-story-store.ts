import "server-only";
import { db } from "#lib/db/client.ts";
import { gone } from "#lib/shared/gone.ts";
import { ok, type Result } from "#lib/shared/result.ts";
import { type Conflict, mergeEdit } from "../fields/merge-edit.ts";
import { columnsOf, fieldsOf } from "../fields/stored-fields-store.ts";
import { withSources } from "../fields/with-sources.ts";
import { keepStoryText } from "../search/story-text-store.ts";
import { type StoryActor, whoActs } from "../story-actor.ts";
import { recordStoryEvent } from "../timeline/record-story-event-store.ts";
import type { EditStoryInput } from "./edit-story-schema.ts";
import { holdStory } from "./hold-story-store.ts";
import { whyNotOfTeam } from "./named-things-store.ts";

/** `conflict`: somebody else wrote the same fields differently meanwhile, and nothing was written. `by` is who edited the story last. */
export type Edited =
  | { kind: "saved"; version: number; eventId: string | null }
  | { kind: "conflict"; conflicts: Conflict[]; by: string; at: Date };

/** Writes what was typed over what it was typed over. What two people wrote differently comes back to be merged. */
export function editStory(
  actor: StoryActor,
  { key, base, changes, batchId }: EditStoryInput & { batchId?: string },
  now: Date,
): Promise<Result<Edited>> {
  return db.$transaction(async (tx) => {
    const story = await holdStory(tx, actor, key);
    if (!story) return gone("story");
    const current = fieldsOf(story);
    const merged = mergeEdit(base, changes, current);
    if (merged.conflicts.length > 0) {
      const last = await tx.storyEvent.findFirst({
        where: { storyId: story.id, kind: { in: ["edited", "moved", "undone"] } },
        orderBy: { id: "desc" },
        select: { actorName: true, createdAt: true },
      });
      const { actorName: by, createdAt: at } = last ?? { actorName: "Somebody", createdAt: story.updatedAt };
      return ok({ kind: "conflict", conflicts: merged.conflicts, by, at });
    }
    if (Object.keys(merged.changes).length === 0) return ok({ kind: "saved", version: story.version, eventId: null });
    const unknown = await whyNotOfTeam(tx, actor, merged.changes);
    if (unknown) return unknown;
    const fields = withSources(merged.changes, current.sources, { name: whoActs(actor).actorName, now });
    const columns = columnsOf(fields);
    const before = Object.fromEntries(Object.keys(columns).map((name) => [name, story[name as keyof typeof story]]));
    const { version } = await tx.story.update({
      where: { id: story.id },
      data: { ...columns, version: { increment: 1 } },
      select: { version: true },
    });
    await keepStoryText(tx, story.id);
    const { id: eventId } = await recordStoryEvent(tx, actor, {
      storyId: story.id,
      kind: "edited",
      details: { fields: Object.keys(merged.changes) },
      before: JSON.parse(JSON.stringify(before)),
      ...(batchId && { batchId }),
    });
    return ok({ kind: "saved", version, eventId });
  });
}
