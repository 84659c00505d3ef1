import "server-only";
import type { z } from "zod";
import type { Member, TokenActor } from "#lib/auth/actor.ts";
import { db, type Tx } from "#lib/db/client.ts";
import { recordNotices } from "#lib/notices/record-notices-store.ts";
import { gone } from "#lib/shared/gone.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import { holdStory } from "../story/hold-story-store.ts";
import { maySee } from "../story/named-things-store.ts";
import type { NamedPerson } from "../story/story-detail.ts";
import { recordStoryEvent } from "../timeline/record-story-event-store.ts";
import { storyNoticeOf } from "../timeline/story-notice-store.ts";
import type { consultSchema, followSchema } from "./story-people-schema.ts";

/** Puts a story's moves and notes on one's own list of notices, or takes them off it. */
export function setFollowing(
  member: Member,
  { key, isFollowing }: z.output<typeof followSchema>,
): Promise<Result<{ followers: number }>> {
  return db.$transaction(async (tx) => {
    const story = await holdStory(tx, member, key);
    if (!story) return gone("story");
    await setPerson(tx, { storyId: story.id, userId: member.userId }, { isFollowing });
    return ok({ followers: await tx.storyPerson.count({ where: { storyId: story.id, isFollowing: true } }) });
  });
}

/** Says whose advice a story takes (RACI), and tells them. */
export function setConsulted(
  member: Member,
  { key, userId, isConsulted }: z.output<typeof consultSchema>,
  now: Date,
): Promise<Result<undefined>> {
  return db.$transaction(async (tx) => {
    const story = await holdStory(tx, member, key);
    if (!story) return gone("story");
    const { id: storyId, teamId } = story;
    const person = await tx.user.findUnique({ where: { id: userId }, select: { name: true } });
    if (!person || (isConsulted && !(await maySee(tx, teamId, userId))))
      return refused("userId", "This person cannot see the team's stories. Choose another one.");
    const known = await tx.storyPerson.findUnique({ where: { storyId_userId: { storyId, userId } } });
    if ((known?.isConsulted ?? false) === isConsulted) return ok();
    await setPerson(tx, { storyId, userId }, { isConsulted });
    const details = { person: person.name, isConsulted };
    await recordStoryEvent(tx, member, { storyId, kind: "consulted", details, at: now });
    if (isConsulted) {
      const { name, ...notice } = await storyNoticeOf(tx, story);
      const text = `${member.name} asks for your advice on ${name}`;
      await recordNotices(tx, { ...notice, to: [userId], except: member.userId, kind: "assigned", text });
    }
    return ok();
  });
}

async function setPerson(
  tx: Tx,
  storyId_userId: { storyId: string; userId: string },
  said: { isFollowing: boolean } | { isConsulted: boolean },
): Promise<void> {
  await tx.storyPerson.upsert({ where: { storyId_userId }, create: { ...storyId_userId, ...said }, update: said });
}

export type StoryPeople = { followers: NamedPerson[]; consulted: NamedPerson[] };

/** Who follows a story (informed, in RACI) and who is consulted, by name. */
export async function listStoryPeople(actor: Member | TokenActor, storyId: string): Promise<StoryPeople> {
  const people = await db.storyPerson.findMany({
    where: { storyId, story: { teamId: actor.teamId } },
    select: { isFollowing: true, isConsulted: true, user: { select: { id: true, name: true } } },
    orderBy: [{ user: { name: "asc" } }, { userId: "asc" }],
  });
  return {
    followers: people.filter(({ isFollowing }) => isFollowing).map(({ user }) => user),
    consulted: people.filter(({ isConsulted }) => isConsulted).map(({ user }) => user),
  };
}
