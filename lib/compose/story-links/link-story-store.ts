import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import { allOrNothing } from "#lib/db/all-or-nothing.ts";
import type { Tx } from "#lib/db/client.ts";
import {
  type Changes,
  clearStoryOf,
  holdChanges,
  setStoryOf,
  type ToldChange,
} from "#lib/load-tests/regressions/story-link-store.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import { fileStory } from "#lib/stories/story/create-story-store.ts";
import { findStoryId } from "#lib/stories/story/hold-story-store.ts";
import { recordStoryEvent } from "#lib/stories/timeline/record-story-event-store.ts";
import { fieldsOfChange } from "./story-of-changes.ts";

/** Says in which story changes of level are told. */
export function linkStory(
  member: Member,
  { key, ...of }: Changes & { key: string },
  now: Date,
): Promise<Result<undefined>> {
  return allOrNothing(async (tx) => {
    const held = await holdChanges(tx, member, of);
    if (!held.ok) return held;
    const id = await findStoryId(tx, member, key);
    if (!id) return refused("key", "No story of the team has this key.");
    return link(tx, member, held.value, { id, key: key.trim().toUpperCase() }, now);
  });
}

/** Files a story of changes of level, with all that is known of the first of them, and links them with it. */
export function fileStoryOf(
  member: Member,
  { title, customerImpact, ...of }: Changes & { title: string; customerImpact: string },
  now: Date,
): Promise<Result<{ key: string }>> {
  return allOrNothing(async (tx) => {
    const held = await holdChanges(tx, member, of);
    if (!held.ok) return held;
    const [first] = held.value;
    if (!first) return refused("", "There is nothing to tell a story of.");
    const filed = await fileStory(tx, member, { ...fieldsOfChange(first, now.getTime()), title, customerImpact }, now);
    if (!filed.ok) return filed;
    const linked = await link(tx, member, held.value, filed.value, now);
    return linked.ok ? ok({ key: filed.value.key }) : linked;
  });
}

/** Takes changes of level out of their stories. */
export function unlinkStory(member: Member, of: Changes, now: Date): Promise<Result<undefined>> {
  return allOrNothing(async (tx) => {
    const held = await holdChanges(tx, member, of);
    if (!held.ok) return held;
    await tellStories(tx, member, held.value, now);
    await clearStoryOf(tx, member, held.value);
    return ok();
  });
}

type Linked = { id: string; key: string };

async function link(tx: Tx, member: Member, changes: readonly ToldChange[], story: Linked, now: Date) {
  const others = changes.filter(({ storyId }) => storyId !== story.id);
  await tellStories(tx, member, others, now);
  const set = await setStoryOf(tx, member, others, story);
  if (!set.ok) return set;
  for (const change of others) await tell(tx, member, { kind: "linked", storyId: story.id, change }, now);
  return ok();
}

/** Their stories until now are told that they are gone. */
async function tellStories(tx: Tx, member: Member, changes: readonly ToldChange[], now: Date): Promise<void> {
  for (const change of changes)
    if (change.storyId) await tell(tx, member, { kind: "unlinked", storyId: change.storyId, change }, now);
}

type Told = { kind: "linked" | "unlinked"; storyId: string; change: ToldChange };

async function tell(tx: Tx, member: Member, { kind, storyId, change }: Told, now: Date): Promise<void> {
  const { isRegression, name, test, first } = change;
  const text = `the ${isRegression ? "regression" : "change"} “${name}”`;
  const details = { text, testSlug: test.slug, run: first.number };
  await recordStoryEvent(tx, member, { storyId, kind, details, at: now });
}
