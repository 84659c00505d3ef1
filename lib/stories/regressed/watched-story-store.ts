import "server-only";
import type { JobActor, Member } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { recordNotices } from "#lib/notices/record-notices-store.ts";
import type { StoryActor } from "../story-actor.ts";
import { recordStoryEvent } from "../timeline/record-story-event-store.ts";
import { storyNoticeOf } from "../timeline/story-notice-store.ts";
import type { BeforeAfter } from "../verifying/before-after.ts";
import { findLastMeasurement } from "../verifying/measurement-store.ts";
import { isOfFigure } from "../verifying/proved-level.ts";

/** A closed story whose fix was proved to hold a level of a figure. */
export type WatchedStory = {
  id: string;
  watch: { testId: string; metric: string; label: string; branch: string };
  level: number;
  closedAt: Date;
  isRegressed: boolean;
  /** What it was proved with, where it was measured. */
  measured: BeforeAfter | null;
};

const watched = { state: "closed", provedLevel: { not: null } } satisfies Prisma.StoryWhereInput;

/** The closed stories that watch a figure of a test, or the one of them that is named. */
export async function listWatchedStories(
  actor: JobActor | Member,
  where: { testId: string } | { storyId: string },
): Promise<WatchedStory[]> {
  const rows = await db.story.findMany({
    where: {
      ...watched,
      teamId: actor.teamId,
      ...("testId" in where ? { watchTestId: where.testId } : { id: where.storyId }),
    },
    orderBy: { id: "asc" },
  });
  return Promise.all(
    rows.flatMap(({ id, watchTestId: testId, provedLevel: level, closedAt, stateChangedAt, regressedAt, ...row }) => {
      if (testId === null || level === null) return [];
      const watch = { testId, metric: row.watchMetric, label: row.watchLabel, branch: row.watchBranch };
      const story = { id, watch, level, closedAt: closedAt ?? stateChangedAt, isRegressed: regressedAt !== null };
      return withMeasurement(story);
    }),
  );
}

async function withMeasurement(story: Omit<WatchedStory, "measured">): Promise<WatchedStory> {
  const last = await findLastMeasurement(db, story.id);
  return { ...story, measured: last && isOfFigure(last, story.watch) ? last.result : null };
}

/** What broke a level, and how that is said. */
export type Regressed = { runId: string; runNumber: number; text: string };

/**
 * Tags a story as regressed and tells its people, or (null) takes the tag away. Nothing happens when it is so already, or when it is no longer the
 * closed story with that level.
 */
export async function tagRegressed(
  actor: StoryActor,
  { id: storyId, level }: Pick<WatchedStory, "id" | "level">,
  regressed: Regressed | null,
  now: Date,
): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Story" WHERE "id" = ${storyId}::uuid FOR UPDATE`;
    const story = await tx.story.findFirst({ where: { ...watched, id: storyId, teamId: actor.teamId } });
    if (story?.provedLevel !== level) return;
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
      details: { runId, number: runNumber, level, text },
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
