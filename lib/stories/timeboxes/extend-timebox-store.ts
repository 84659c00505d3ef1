import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import { ok, type Result } from "#lib/shared/result.ts";
import { recordStoryEvent } from "../timeline/record-story-event-store.ts";
import { extended } from "./clock-changes.ts";
import { type Extension, whyNotExtend } from "./extension.ts";
import { extensionsOf } from "./extension-schema.ts";
import { holdTimebox } from "./hold-timebox-store.ts";
import { makeRoom } from "./resume-timebox-store.ts";
import { clockState } from "./timebox.ts";
import type { ExtendTimeboxInput } from "./timebox-schema.ts";

/** Gives the timebox of a story more time; one that stood undecided runs on. Of two who extend at once the second is judged by the first's. */
export function extendTimebox(
  member: Member,
  { key, minutes, reason }: ExtendTimeboxInput,
  now: Date,
): Promise<Result<undefined>> {
  return db.$transaction(async (tx) => {
    const held = await holdTimebox(tx, member, key);
    if (!held.ok) return held;
    const { story, timebox } = held.value;
    const extensions = extensionsOf(timebox.extensions);
    const ms = minutes * 60_000;
    const error = whyNotExtend({ ...timebox, extensions }, { ms, reason, byId: member.userId });
    if (error) return { ok: false, errors: [error] };
    if (clockState(timebox, now) === "stopped") {
      const busy = await makeRoom(tx, member, { timebox, pauseOther: null }, now);
      if (!busy.ok) return { ok: false, errors: busy.errors.map((one) => ({ ...one, path: "" })) };
    }
    const given: Extension = { ms, reason, byId: member.userId, by: member.name, at: now.toISOString() };
    await tx.timebox.update({
      where: { id: timebox.id },
      data: { ...extended(timebox, ms, now), extensions: [...extensions, given] },
    });
    await tx.story.update({ where: { id: story.id }, data: { needsDecision: false } });
    await recordStoryEvent(tx, member, { storyId: story.id, kind: "timebox-extended", reason, details: { minutes } });
    return ok();
  });
}
