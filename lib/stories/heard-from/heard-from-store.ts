import "server-only";
import type { Member, TokenActor } from "#lib/auth/actor.ts";
import { db, type Tx } from "#lib/db/client.ts";
import { gone } from "#lib/shared/gone.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import { findStoryId } from "../story/hold-story-store.ts";
import { type StoryActor, whoActs } from "../story-actor.ts";
import { recordStoryEvent } from "../timeline/record-story-event-store.ts";
import type { Heard, HeardFrom } from "./heard-from.ts";
import type { HeardFromInput } from "./heard-from-schema.ts";

/** Counts a customer who has the issue too, once. What was merged into another story is counted there. */
export function addHeard(
  actor: StoryActor,
  { key, customerId, note }: HeardFromInput,
  now: Date,
): Promise<Result<Heard>> {
  return db.$transaction(async (tx) => {
    const found = await findStoryId(tx, actor, key);
    if (found === null) return gone("story");
    const storyId = await whereItCounts(tx, found);
    const { teamId } = actor;
    const { actorId: addedById, actorName: addedBy } = whoActs(actor);
    const [made] = await tx.heardFrom.createManyAndReturn({
      data: [{ storyId, teamId, customerId, note, addedById, addedBy, createdAt: now }],
      skipDuplicates: true,
      select: { id: true },
    });
    if (made) {
      const details = { heardId: made.id, customerId };
      await recordStoryEvent(tx, actor, { storyId, kind: "heard", reason: note, details, at: now });
    }
    return ok({ isNew: made !== undefined, heardFrom: await tx.heardFrom.count({ where: { storyId } }) });
  });
}

/** A story that is merged while this looks holds its customers already, or hands them on: its row is held either way. */
async function whereItCounts(tx: Tx, storyId: string): Promise<string> {
  await tx.$queryRaw`SELECT 1 FROM "Story" WHERE "id" = ${storyId}::uuid FOR SHARE`;
  const { duplicateOfId } = await tx.story.findUniqueOrThrow({
    where: { id: storyId },
    select: { duplicateOfId: true },
  });
  return duplicateOfId ?? storyId;
}

/** Takes a customer back: whoever added them, or a lead. */
export function removeHeard(member: Member, { id }: { id: string }, now: Date): Promise<Result<{ heardFrom: number }>> {
  return db.$transaction(async (tx) => {
    const heard = await tx.heardFrom.findFirst({ where: { id, teamId: member.teamId } });
    if (!heard) return gone("customer");
    if (!mayRemove(member, heard.addedById)) return refused("", "Only who added it, or a lead, can take it back.");
    const { storyId } = heard;
    // Somebody else may take it back in the same moment.
    await tx.heardFrom.deleteMany({ where: { id } });
    const details = { path: ["heardId"], equals: id };
    await tx.storyEvent.updateMany({ where: { storyId, kind: "heard", details }, data: { undoneAt: now } });
    return ok({ heardFrom: await tx.heardFrom.count({ where: { storyId } }) });
  });
}

/** The customers that a story was heard from, the newest first. */
export async function listHeard(
  actor: Member | TokenActor,
  storyId: string,
  { limit = 200 }: { limit?: number } = {},
): Promise<HeardFrom[]> {
  const rows = await db.heardFrom.findMany({
    where: { storyId, teamId: actor.teamId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit,
  });
  return rows.map(({ id, customerId, note, addedById, addedBy, createdAt }) => ({
    id,
    customerId,
    note,
    by: addedBy,
    at: createdAt,
    isOwn: actor.kind === "member" && mayRemove(actor, addedById),
  }));
}

function mayRemove({ userId, permissions }: Member, addedById: string | null): boolean {
  return (addedById === userId && permissions.has("stories:file")) || permissions.has("stories:set-up");
}
