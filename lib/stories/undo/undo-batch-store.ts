import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import { eachAtOnce } from "../bulk/each-at-once.ts";
import { type ManyResult, manyResultOf } from "../bulk/many-result.ts";
import { storyKey } from "../story-key.ts";
import { undoWithin } from "./undo-event-store.ts";
import { undoableKinds } from "./why-not-undone.ts";

/** Takes back what was done to several stories at once, each for itself, with a result for each. Empty: there is no such batch of theirs. */
export async function undoBatch(member: Member, { batchId }: { batchId: string }, now: Date): Promise<ManyResult> {
  const events = await db.storyEvent.findMany({
    where: { batchId, teamId: member.teamId, actorId: member.userId, kind: { in: [...undoableKinds] } },
    orderBy: { id: "desc" },
    select: { id: true, createdAt: true, story: { select: { number: true } } },
  });
  const settings = await db.storySettings.findUnique({ where: { teamId: member.teamId }, select: { prefix: true } });
  const doneAt = new Date(Math.max(...events.map(({ createdAt }) => createdAt.getTime())));
  return {
    batchId,
    items: await eachAtOnce(events, async ({ id, story }) =>
      manyResultOf(storyKey(settings?.prefix ?? "", story.number), id, await undoWithin(member, id, doneAt, now)),
    ),
  };
}
