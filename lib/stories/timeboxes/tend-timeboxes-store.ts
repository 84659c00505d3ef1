import "server-only";
import { jobActor } from "#lib/auth/job-actor.ts";
import { db, type Tx } from "#lib/db/client.ts";
import type { Story, Timebox } from "#lib/db/generated/client.ts";
import type { NoticeKind } from "#lib/notices/notice.ts";
import { recordNotices } from "#lib/notices/record-notices-store.ts";
import { log } from "#lib/shared/log.ts";
import { durationText } from "#lib/shared/number-text.ts";
import { holdStoryById } from "../story/hold-story-store.ts";
import { recordStoryEvent } from "../timeline/record-story-event-store.ts";
import type { StoryEventKind } from "../timeline/story-event.ts";
import { storyNoticeOf } from "../timeline/story-notice-store.ts";
import { dueOf } from "./clock-changes.ts";
import { leftMs, nearlyUpShare, stoppedSince, totalMs, undecidedMs } from "./timebox.ts";

/** Looks after the clocks of all teams, as each minute. What fails for one does not keep the others waiting; the next minute it is tried again. */
export async function tendTimeboxes(now: Date): Promise<void> {
  for (const due of await listDueTimeboxes(now))
    await tendTimebox(due, now).catch((error) =>
      log.error({ err: error, timebox: due.id }, "a timebox was not tended"),
    );
}

/** The open clocks of which something may have to be told, in teams that are not archived. */
async function listDueTimeboxes(now: Date): Promise<{ id: string; storyId: string }[]> {
  return db.$queryRaw<{ id: string; storyId: string }[]>`
    WITH open AS (
      SELECT timebox.*, timebox."plannedMs" + "extendedMs" AS total,
        extract(epoch FROM ${now}::timestamptz - timebox."startedAt") * 1000 - "pausedMs" AS used
      FROM "Timebox" timebox JOIN "Story" story ON story."id" = timebox."storyId"
      JOIN "Team" team ON team."id" = story."teamId" AND team."archivedAt" IS NULL
      WHERE timebox."endedAt" IS NULL AND "pausedAt" IS NULL AND "stoppedAt" IS NULL
    )
    SELECT "id", "storyId" FROM open
    WHERE ("noticedAt" IS NULL AND used >= ${nearlyUpShare}::float8 * total) OR ("ranOutAt" IS NULL AND used >= total)
      OR used >= total + ${undecidedMs}::int
    ORDER BY "startedAt"`;
}

/**
 * Tells what is to be told of one clock, and stops it when nobody decided for half an hour. It is done once, however many workers do it, and
 * after a day without any the stop is dated back to when it was due.
 */
async function tendTimebox({ id, storyId }: { id: string; storyId: string }, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const story = await holdStoryById(tx, storyId);
    const timebox = await tx.timebox.findUnique({ where: { id } });
    if (!story || !timebox) return;
    const due = dueOf(timebox, now);
    const planned = durationText(totalMs(timebox));
    if (due.nearlyUp)
      await tell(tx, { story, timebox, kind: "timebox" }, (name) => {
        return `${durationText(minutesUp(leftMs(timebox, now)))} of ${planned} are left for ${name}`;
      });
    if (due.ranOut) await record(tx, story, "timebox-ran-out", { planned });
    if (due.ranOut && !due.stop)
      await tell(tx, { story, timebox, kind: "decision" }, (name) => {
        return `The ${planned} for ${name} are up. Decide how it goes on`;
      });
    if (due.stop) await stop(tx, story, timebox);
    await tx.timebox.update({
      where: { id },
      data: {
        ...((due.nearlyUp || due.ranOut) && { noticedAt: timebox.noticedAt ?? now }),
        ...(due.ranOut && { ranOutAt: now }),
        ...(due.stop && { stoppedAt: stoppedSince(timebox, now) }),
      },
    });
  });
}

async function stop(tx: Tx, story: Story, timebox: Timebox): Promise<void> {
  await tx.story.update({ where: { id: story.id }, data: { needsDecision: true } });
  await record(tx, story, "timebox-stopped", {});
  await tell(tx, { story, timebox, kind: "decision" }, (name) => {
    return `Nobody decided about ${name} for ${durationText(undecidedMs)}: its clock was stopped, and it needs a decision`;
  });
}

async function record(tx: Tx, story: Story, kind: StoryEventKind, details: Record<string, string>): Promise<void> {
  await recordStoryEvent(tx, jobActor(story.teamId), { storyId: story.id, kind, details });
}

type Told = { story: Story; timebox: Timebox; kind: NoticeKind };

/** Tells whose clock it is, and who leads the story. */
async function tell(tx: Tx, { story, timebox, kind }: Told, text: (name: string) => string): Promise<void> {
  const { name, href, ...notice } = await storyNoticeOf(tx, story);
  const to = [timebox.personId, kind === "decision" ? story.ownerId : null].filter((id) => id !== null);
  await recordNotices(tx, { ...notice, to, except: null, kind, text: text(name), href: `${href}#timebox` });
}

/** Whole minutes, of which one that has begun counts. */
function minutesUp(ms: number): number {
  return Math.ceil(ms / 60_000) * 60_000;
}
