import "server-only";
import type { JobActor, Member } from "#lib/auth/actor.ts";
import { db, type Tx } from "#lib/db/client.ts";
import type { Prisma, Story } from "#lib/db/generated/client.ts";
import { recordNotices } from "#lib/notices/record-notices-store.ts";
import { holdStoryById } from "../story/hold-story-store.ts";
import type { StoryActor } from "../story-actor.ts";
import { recordStoryEvent } from "../timeline/record-story-event-store.ts";
import { storyNoticeOf } from "../timeline/story-notice-store.ts";
import type { BeforeAfter } from "../verifying/before-after.ts";
import { findLastMeasurement } from "../verifying/measurement-store.ts";
import { isOfFigure } from "../verifying/proved-level.ts";

/** What a closed story's fix was proved to hold. */
export type WatchedStory = {
  watch: { testId: string; metric: string; label: string; branch: string };
  level: number;
  closedAt: Date;
  /** What it was proved with, where it was measured. */
  measured: BeforeAfter | null;
};

const watched = { state: "closed", provedLevel: { not: null } } satisfies Prisma.StoryWhereInput;

/** The closed stories that watch a figure of a test, by their ids. */
export async function listWatchedStories(actor: JobActor | Member, testId: string): Promise<string[]> {
  const rows = await db.story.findMany({
    where: { ...watched, teamId: actor.teamId, watchTestId: testId },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

async function watchedOf(tx: Tx, story: Story): Promise<WatchedStory | null> {
  const { watchTestId: testId, provedLevel: level, closedAt, stateChangedAt } = story;
  if (testId === null || level === null) return null;
  const watch = { testId, metric: story.watchMetric, label: story.watchLabel, branch: story.watchBranch };
  const last = await findLastMeasurement(tx, story.id);
  const measured = last && isOfFigure(last, watch) ? last.result : null;
  return { watch, level, closedAt: closedAt ?? stateChangedAt, measured };
}

/** What broke a level, and how that is said. */
export type Regressed = { runId: string; runNumber: number; text: string };

/**
 * Holds a story, looks at what broke its level, tags it as regressed and tells its people, or (null) takes the tag away. Nothing happens when it is so
 * already, or when it is no closed story with a level any more.
 */
export async function tagRegressed(
  actor: StoryActor,
  storyId: string,
  findBroken: (story: WatchedStory, tx: Tx) => Promise<Regressed | null>,
  now: Date,
): Promise<void> {
  await db.$transaction(async (tx) => {
    await holdStoryById(tx, storyId);
    const story = await tx.story.findFirst({ where: { ...watched, id: storyId, teamId: actor.teamId } });
    const held = story && (await watchedOf(tx, story));
    if (!held) return;
    const regressed = await findBroken(held, tx);
    const wasRegressed = story.regressedAt !== null;
    if (wasRegressed === (regressed !== null) && story.regressedRunId === (regressed?.runId ?? null)) return;
    await tx.story.update({
      where: { id: storyId },
      data: { regressedAt: regressed && (story.regressedAt ?? now), regressedRunId: regressed?.runId ?? null },
    });
    if (regressed === null) {
      await recordStoryEvent(tx, actor, { storyId, kind: "no-longer-regressed", at: now });
      return;
    }
    const { runId, runNumber, text } = regressed;
    await recordStoryEvent(tx, actor, {
      storyId,
      kind: "regressed",
      details: { runId, number: runNumber, level: held.level, text },
      at: now,
    });
    if (wasRegressed) return;
    const followers = await tx.storyPerson.findMany({
      where: { storyId, isFollowing: true },
      select: { userId: true },
    });
    const people = [story.ownerId, story.investigatorId, story.reporterId, ...followers.map(({ userId }) => userId)];
    const { name, ...notice } = await storyNoticeOf(tx, story);
    await recordNotices(tx, {
      ...notice,
      to: people.filter((id) => id !== null),
      except: null,
      kind: "regressed",
      text: `${name} regressed: ${text}`,
    });
  });
}
