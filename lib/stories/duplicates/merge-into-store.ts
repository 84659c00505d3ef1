import "server-only";
import type { Tx } from "#lib/db/client.ts";
import type { Story } from "#lib/db/generated/client.ts";
import type { StoryActor } from "../story-actor.ts";
import { storyKey } from "../story-key.ts";
import type { Brought } from "../timeline/event-details.ts";
import { recordStoryEvent } from "../timeline/record-story-event-store.ts";

type Merge = { story: Story; targetId: string; batchId: string | undefined };

/**
 * Brings what a duplicate holds to the story that it duplicates: its reporter and followers, the customers it was heard from, its evidence, and
 * the duplicates that it has itself. Estimates of impact are not summed. Both stories are held. Returns the id of the target's event, which
 * keeps what was brought.
 */
export async function mergeInto(
  tx: Tx,
  actor: StoryActor,
  { story, targetId, batchId }: Merge,
  now: Date,
): Promise<string> {
  const brought: Brought = {
    people: await bringPeople(tx, story, targetId),
    heard: await bringHeard(tx, story, targetId),
    evidence: await bringEvidence(tx, story, targetId),
    duplicates: await bringDuplicates(tx, story, targetId),
  };
  const { storySettings } = await tx.team.findUniqueOrThrow({
    where: { id: story.teamId },
    select: { storySettings: { select: { prefix: true } } },
  });
  const { id } = await recordStoryEvent(tx, actor, {
    storyId: targetId,
    kind: "merged",
    details: { from: storyKey(storySettings?.prefix ?? "", story.number), title: story.title, brought },
    at: now,
    ...(batchId && { batchId }),
  });
  return id;
}

type Followed = Brought["people"];

async function bringPeople(tx: Tx, { id, reporterId }: Story, targetId: string): Promise<Followed> {
  const followers = await tx.storyPerson.findMany({ where: { storyId: id, isFollowing: true } });
  const people = [...new Set([...followers.map(({ userId }) => userId), ...(reporterId ? [reporterId] : [])])];
  if (people.length === 0) return [];
  const there = await tx.storyPerson.findMany({ where: { storyId: targetId, userId: { in: people } } });
  const known = new Map(there.map(({ userId, isFollowing }) => [userId, isFollowing]));
  const brought = people
    .filter((userId) => known.get(userId) !== true)
    .map((userId) => ({ userId, isNew: !known.has(userId) }));
  const fresh = brought
    .filter(({ isNew }) => isNew)
    .map(({ userId }) => ({ storyId: targetId, userId, isFollowing: true }));
  if (fresh.length > 0) await tx.storyPerson.createMany({ data: fresh, skipDuplicates: true });
  const others = brought.filter(({ isNew }) => !isNew).map(({ userId }) => userId);
  if (others.length > 0)
    await tx.storyPerson.updateMany({
      where: { storyId: targetId, userId: { in: others } },
      data: { isFollowing: true },
    });
  return brought;
}

async function bringHeard(tx: Tx, { id }: Story, targetId: string): Promise<string[]> {
  const made = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO "HeardFrom" ("id", "storyId", "teamId", "customerId", "note", "addedById", "addedBy", "createdAt")
    SELECT gen_random_uuid(), ${targetId}::uuid, "teamId", "customerId", "note", "addedById", "addedBy", "createdAt"
    FROM "HeardFrom" WHERE "storyId" = ${id}::uuid ON CONFLICT ("storyId", "customerId") DO NOTHING RETURNING "id"`;
  return made.map((row) => row.id);
}

async function bringEvidence(tx: Tx, { id }: Story, targetId: string): Promise<string[]> {
  const moved = await tx.storyEvidence.updateManyAndReturn({
    where: { storyId: id, removedAt: null },
    data: { storyId: targetId },
    select: { id: true },
  });
  return moved.map((row) => row.id);
}

/** What duplicated the duplicate duplicates the target now: there are no chains. */
async function bringDuplicates(tx: Tx, { id }: Story, targetId: string): Promise<string[]> {
  const moved = await tx.story.updateManyAndReturn({
    where: { duplicateOfId: id },
    data: { duplicateOfId: targetId },
    select: { id: true },
  });
  return moved.map((row) => row.id);
}
