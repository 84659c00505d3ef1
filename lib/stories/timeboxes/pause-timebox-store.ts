import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import { recordStoryEvent } from "../timeline/record-story-event-store.ts";
import { whyNotPause } from "./clock-changes.ts";
import { holdTimebox } from "./hold-timebox-store.ts";

/** Stops the clock of a story's timebox while its data are waited for. */
export function pauseTimebox(
  member: Member,
  { key, reason }: { key: string; reason: string },
  now: Date,
): Promise<Result<undefined>> {
  return db.$transaction(async (tx) => {
    const held = await holdTimebox(tx, member, key);
    if (!held.ok) return held;
    const { story, timebox } = held.value;
    const why = whyNotPause(timebox, now);
    if (why) return refused("", why);
    await tx.timebox.update({ where: { id: timebox.id }, data: { pausedAt: now, pausedFor: reason } });
    await recordStoryEvent(tx, member, { storyId: story.id, kind: "timebox-paused", reason });
    return ok();
  });
}
