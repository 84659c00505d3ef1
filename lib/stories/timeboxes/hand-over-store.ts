import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import { moveSchema } from "../states/move-schema.ts";
import { moveHeldStory } from "../story/move-story-store.ts";
import { holdTimebox } from "./hold-timebox-store.ts";

type Asked = { key: string; personId: string; notes: string };

/**
 * Ends a timebox for somebody else to go on: the story is framed again, with what was found, and they are told. Their own clock starts when
 * they start it, not while they are away.
 */
export function handOver(member: Member, { key, personId, notes }: Asked, now: Date): Promise<Result<undefined>> {
  return db.$transaction(async (tx) => {
    const held = await holdTimebox(tx, member, key);
    if (!held.ok) return held;
    const { story, timebox } = held.value;
    if (personId === timebox.personId) return refused("personId", "It is theirs already. Choose somebody else.");
    const move = moveSchema.parse({
      from: story.state,
      to: "framed",
      notes,
      fields: { investigatorId: personId },
    });
    const moved = await moveHeldStory(tx, member, { story, move }, now);
    return moved.ok ? ok() : { ok: false, errors: moved.errors.map(pathOfForm) };
  });
}

function pathOfForm({ path, message }: { path: string; message: string }) {
  if (path === "investigatorId") return { path: "personId", message };
  return { path: path === "notes" ? path : "", message };
}
