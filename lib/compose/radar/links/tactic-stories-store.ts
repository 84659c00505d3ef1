import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import { allOrNothing } from "#lib/db/all-or-nothing.ts";
import { db, type Tx } from "#lib/db/client.ts";
import { holdRadar } from "#lib/radar/moves/hold-radar-store.ts";
import type { NamedTactic } from "#lib/radar/tactics/named-tactic.ts";
import { gone } from "#lib/shared/gone.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import { findStoryId } from "#lib/stories/story/hold-story-store.ts";
import { storyKey } from "#lib/stories/story-key.ts";
import { recordStoryEvent } from "#lib/stories/timeline/record-story-event-store.ts";
import type { StoryOfTactic } from "./story-of-tactic.ts";

/** More are not linked with one tactic. */
const mostStories = 200;

/** The stories that are linked with a tactic of the team, the latest first. */
export async function listStoriesOfTactic({ teamId }: Member, tacticId: string): Promise<StoryOfTactic[]> {
  const links = await db.tacticStory.findMany({
    where: { tacticId, tactic: { teamId }, story: { teamId } },
    orderBy: [{ createdAt: "desc" }, { storyId: "desc" }],
    select: {
      story: {
        select: {
          number: true,
          title: true,
          state: true,
          team: { select: { storySettings: { select: { prefix: true } } } },
        },
      },
    },
  });
  return links.map(({ story: { number, title, state, team } }) => ({
    key: storyKey(team.storySettings?.prefix ?? "", number),
    title,
    state,
  }));
}

/** The tactics that a story of the team is linked with, by name. */
export async function listTacticsOfStory({ teamId }: Member, storyId: string): Promise<NamedTactic[]> {
  const links = await db.tacticStory.findMany({
    where: { storyId, story: { teamId }, tactic: { teamId } },
    orderBy: { tactic: { name: "asc" } },
    select: { tactic: { select: { slug: true, name: true, place: true } } },
  });
  return links.map(({ tactic }) => tactic);
}

type Link = { slug: string; key: string };

/** Says that a story has to do with a tactic. The story's timeline tells of it. */
export function linkTacticStory(member: Member, link: Link, now: Date): Promise<Result<undefined>> {
  return allOrNothing(async (tx) => {
    const found = await findBoth(tx, member, link);
    if (!found.ok) return found;
    const { tactic, storyId } = found.value;
    if ((await tx.tacticStory.count({ where: { tacticId: tactic.id } })) >= mostStories)
      return refused("key", `A tactic is linked with ${mostStories} stories at most.`);
    const { count } = await tx.tacticStory.createMany({
      data: [{ tacticId: tactic.id, storyId, addedBy: member.name }],
      skipDuplicates: true,
    });
    if (count > 0)
      await recordStoryEvent(tx, member, { storyId, kind: "linked", details: { text: textOf(tactic) }, at: now });
    return ok();
  });
}

/** Takes the link between a story and a tactic away. */
export function unlinkTacticStory(member: Member, link: Link, now: Date): Promise<Result<undefined>> {
  return allOrNothing(async (tx) => {
    const found = await findBoth(tx, member, link);
    if (!found.ok) return found;
    const { tactic, storyId } = found.value;
    const { count } = await tx.tacticStory.deleteMany({ where: { tacticId: tactic.id, storyId } });
    if (count > 0)
      await recordStoryEvent(tx, member, { storyId, kind: "unlinked", details: { text: textOf(tactic) }, at: now });
    return ok();
  });
}

type Found = { tactic: { id: string; name: string }; storyId: string };

/** The tactic, which stays on the radar until the transaction ends, and the story. */
async function findBoth(tx: Tx, member: Member, { slug, key }: Link): Promise<Result<Found>> {
  const { teamId } = member;
  await holdRadar(tx, teamId);
  const tactic = await tx.tactic.findUnique({
    where: { teamId_slug: { teamId, slug } },
    select: { id: true, name: true },
  });
  if (!tactic) return gone("tactic");
  const storyId = await findStoryId(tx, member, key);
  return storyId ? ok({ tactic, storyId }) : refused("key", "No story of the team has this key.");
}

function textOf({ name }: { name: string }): string {
  return `the tactic “${name}”`;
}
