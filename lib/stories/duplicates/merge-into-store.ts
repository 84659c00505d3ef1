import "server-only";
import type { Tx } from "#lib/db/client.ts";
import type { StoryActor } from "../story-actor.ts";
import { recordStoryEvent } from "../timeline/record-story-event-store.ts";

/**
 * Brings what a duplicate holds to the story that it duplicates: followers (its reporter among them), customers it was heard from and evidence.
 * Estimates of impact are not summed.
 */
export async function mergeInto(
  tx: Tx,
  actor: StoryActor,
  { storyId, targetId }: { storyId: string; targetId: string },
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "StoryPerson" ("storyId", "userId", "isFollowing", "isConsulted")
    SELECT ${targetId}::uuid, "userId", "isFollowing", "isConsulted" FROM "StoryPerson" WHERE "storyId" = ${storyId}::uuid
    ON CONFLICT ("storyId", "userId") DO UPDATE SET "isFollowing" = "StoryPerson"."isFollowing" OR excluded."isFollowing"`;
  await tx.$executeRaw`
    INSERT INTO "HeardFrom" ("id", "storyId", "teamId", "customerId", "note", "addedById", "addedBy", "createdAt")
    SELECT gen_random_uuid(), ${targetId}::uuid, "teamId", "customerId", "note", "addedById", "addedBy", "createdAt"
    FROM "HeardFrom" WHERE "storyId" = ${storyId}::uuid ON CONFLICT ("storyId", "customerId") DO NOTHING`;
  await tx.storyEvidence.updateMany({ where: { storyId }, data: { storyId: targetId } });
  await recordStoryEvent(tx, actor, { storyId: targetId, kind: "merged", details: { from: storyId } });
}
