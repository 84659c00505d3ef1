import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import { gone } from "#lib/shared/gone.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import { holdStory } from "../story/hold-story-store.ts";
import { maySee } from "../story/named-things-store.ts";
import { recordStoryEvent } from "../timeline/record-story-event-store.ts";
import { startClock } from "./timebox-moves-store.ts";
import type { AnotherTimeboxInput } from "./timebox-schema.ts";

/** Starts a further timebox on a story that is still investigated and has none that is open. */
export function startAnotherTimebox(
  member: Member,
  { key, personId, question, minutes }: AnotherTimeboxInput,
  now: Date,
): Promise<Result<undefined>> {
  return db.$transaction(async (tx) => {
    const story = await holdStory(tx, member, key);
    if (!story) return gone("story");
    if (story.state !== "investigating") return refused("", "The story is not investigated any more. Reload the page.");
    if ((await tx.timebox.count({ where: { storyId: story.id, endedAt: null } })) > 0)
      return refused("", "A timebox is open already. Reload the page.");
    if (!(await maySee(tx, member.teamId, personId)))
      return refused("personId", "This person cannot see the team's stories. Choose another one.");
    const { person } = await startClock(tx, { story, personId, question, minutes }, now);
    const { version } = await tx.story.update({
      where: { id: story.id },
      data: { investigatorId: personId, version: { increment: 1 } },
    });
    await recordStoryEvent(tx, member, {
      storyId: story.id,
      kind: "timebox-started",
      details: { person, question, minutes, version },
    });
    return ok();
  });
}
