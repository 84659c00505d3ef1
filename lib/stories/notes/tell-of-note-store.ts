import "server-only";
import { readersOfTeam } from "#lib/auth/readers-of-team.ts";
import type { Tx } from "#lib/db/client.ts";
import { recordNotices } from "#lib/notices/record-notices-store.ts";
import { type StoryActor, whoActs } from "../story-actor.ts";
import { storyNoticeOf } from "../timeline/story-notice-store.ts";
import { mentionedIn } from "./mentioned-in.ts";

type Written = {
  story: { id: string; teamId: string; number: number; title: string };
  text: string;
  /** Of an edited note: what it said before. Who was mentioned there has heard of it. */
  before?: string;
};

/** Tells those whom a note mentions, and (of a new one) those who follow the story; nobody twice. */
export async function tellOfNote(tx: Tx, actor: StoryActor, { story, text, before }: Written): Promise<void> {
  const { actorId, actorName } = whoActs(actor);
  const people = text.includes("@") ? await readersOf(tx, story.teamId) : [];
  const known = new Set(before === undefined ? [] : mentionedIn(before, people));
  const mentioned = mentionedIn(text, people).filter((id) => !known.has(id));
  const followers =
    before === undefined ? await tx.storyPerson.findMany({ where: { storyId: story.id, isFollowing: true } }) : [];
  const others = followers.map(({ userId }) => userId).filter((id) => id !== actorId && !mentioned.includes(id));
  if (mentioned.length + others.length === 0) return;
  const { name, ...notice } = await storyNoticeOf(tx, story);
  const rest = { ...notice, except: actorId };
  await recordNotices(tx, { ...rest, to: mentioned, kind: "mentioned", text: `${actorName} mentioned you in ${name}` });
  await recordNotices(tx, { ...rest, to: others, kind: "followed", text: `${actorName} wrote a note on ${name}` });
}

/** Who may read the team, by the names that they are called by. */
async function readersOf(tx: Tx, teamId: string): Promise<{ id: string; name: string }[]> {
  const readers = await readersOfTeam(tx, teamId);
  return tx.user.findMany({ where: { deactivatedAt: null, ...readers }, select: { id: true, name: true } });
}
