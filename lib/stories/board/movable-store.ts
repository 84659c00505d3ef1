import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import { isSettled } from "../fixes/fix.ts";
import { listFixes } from "../fixes/fix-store.ts";
import { findMoveCounts } from "../story/move-counts-store.ts";
import { findStory } from "../story/story-store.ts";
import type { MovableStory } from "./movable.ts";

/** What the forms of moves know of a story; null: it is not there for them. */
export async function findMovable(member: Member, key: string): Promise<MovableStory | null> {
  const story = await findStory(member, key);
  if (!story) return null;
  const [counts, fixes] = await Promise.all([findMoveCounts(member, story.id), listFixes(member, story.id)]);
  const openFixes = fixes
    .filter(({ status }) => !isSettled(status))
    .map(({ id, title, ownerTeam }) => ({ id, title, ownerTeam }));
  const { title, customerImpact, customers, affectedGroup, responsibleTeamId, effort, ownerId } = story.fields;
  const facts = { title, customerImpact, customers, affectedGroup, responsibleTeamId, effort };
  const state = { state: story.state, snoozedFrom: story.snooze?.from ?? null };
  return { story: { key: story.key, ...state, ...facts, ...counts, openFixes: openFixes.length }, ownerId, openFixes };
}
