import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import { db, type Tx } from "#lib/db/client.ts";
import { recordNotices } from "#lib/notices/record-notices-store.ts";
import type { EndSlotInput } from "#lib/office-hours/queue/queue-schema.ts";
import { outcomeNames } from "#lib/office-hours/queue/slot.ts";
import { holdSessionOf } from "#lib/office-hours/sessions/hold-session-store.ts";
import { noticeOf } from "#lib/office-hours/sessions/office-hours-notice-store.ts";
import { gone } from "#lib/shared/gone.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import { fileStory } from "#lib/stories/story/create-story-store.ts";
import { findStoryId } from "#lib/stories/story/hold-story-store.ts";
import { newStorySchema } from "#lib/stories/story/new-story-schema.ts";

type Ended = { storyKey: string | null };

/**
 * Ends a talk with its outcome, in one transaction with the story that comes of it. Whoever brought the topic follows that story, and is told
 * how it ended.
 */
export function endTalk(member: Member, input: EndSlotInput, now: Date): Promise<Result<Ended>> {
  return db.$transaction(async (tx) => {
    const held = await holdSessionOf(tx, member, input.slotId);
    if (!held) return gone("talk");
    const { slot, session } = held;
    if (slot.state !== "talking") return refused("", "This talk has ended already.");
    const story = await storyOf(tx, member, { input, topic: slot.topic }, now);
    if (!story.ok) return story;
    const storyId = story.value?.id ?? null;
    await tx.officeSlot.update({
      where: { id: slot.id },
      data: { state: "ended", endedAt: now, outcome: input.outcome, notes: input.notes, outcomeStoryId: storyId },
    });
    if (storyId && slot.userId) await follow(tx, storyId, slot.userId);
    await tellWhoBrought(tx, member, {
      userId: slot.userId,
      officeHoursId: session.officeHoursId,
      story: story.value,
      input,
    });
    return ok({ storyKey: story.value?.key ?? null });
  });
}

type Asked = { input: EndSlotInput; topic: string };

async function storyOf(
  tx: Tx,
  member: Member,
  { input, topic }: Asked,
  now: Date,
): Promise<Result<{ id: string; key: string } | null>> {
  const { outcome, storyKey, title, notes } = input;
  if (outcome !== "story" && outcome !== "duplicate") return ok(null);
  if (storyKey !== "") {
    const id = await findStoryId(tx, member, storyKey);
    return id ? ok({ id, key: storyKey.toUpperCase() }) : refused("storyKey", "There is no such story in this team.");
  }
  const story = newStorySchema.parse({ title, why: notes, ...(topic !== title && { what: topic.slice(0, 500) }) });
  return fileStory(tx, member, story, now);
}

async function follow(tx: Tx, storyId: string, userId: string): Promise<void> {
  await tx.storyPerson.upsert({
    where: { storyId_userId: { storyId, userId } },
    create: { storyId, userId, isFollowing: true },
    update: { isFollowing: true },
  });
}

type Told = {
  userId: string | null;
  officeHoursId: string;
  story: { id: string; key: string } | null;
  input: EndSlotInput;
};

/** It leads to the story that came of it, where one did. */
async function tellWhoBrought(tx: Tx, member: Member, { userId, officeHoursId, story, input }: Told): Promise<void> {
  if (userId === null) return;
  const { name, href } = await noticeOf(tx, officeHoursId);
  const said = input.notes === "" ? "" : `: ${input.notes}`;
  await recordNotices(tx, {
    to: [userId],
    except: member.userId,
    kind: "office-hours",
    teamId: member.teamId,
    ...(story && { storyId: story.id }),
    text: `What you brought to ${name}: ${outcomeNames[input.outcome].toLowerCase()}${said}`,
    href: story ? `/teams/${member.teamSlug}/stories/${story.key}` : href,
  });
}
