import "server-only";
import type { JobActor } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import type { Story } from "#lib/db/generated/client.ts";
import { moveSchema, type SnoozeCondition, snoozeConditionSchema } from "../states/move-schema.ts";
import { holdStoryById } from "../story/hold-story-store.ts";
import { moveHeldStory } from "../story/move-story-store.ts";
import { type Sleeping, type WakingFacts, whyWake } from "./why-wake.ts";

type Watch = { testId: string; metric: string; label: string; branch: string };

/** A snoozed story that may be due. `watch`: what its condition looks at; null where that is no figure. */
export type Sleeper = { id: string; teamId: string; watch: Watch | null; customers: number } & Sleeping;

/** The snoozed stories of teams that are not archived whose time is up, or which wait for something else than a time. */
export async function listSleepers(now: Date): Promise<Sleeper[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT story."id" FROM "Story" story JOIN "Team" team ON team."id" = story."teamId" AND team."archivedAt" IS NULL
    WHERE "state" = 'snoozed' AND ("snoozedUntil" <= ${now} OR "snoozedWhen" IS NOT NULL) ORDER BY story."id"`;
  const stories = await db.story.findMany({
    where: { id: { in: rows.map(({ id }) => id) } },
    include: { _count: { select: { heard: true } } },
    orderBy: { id: "asc" },
  });
  return stories.map(({ _count, ...story }) => ({
    id: story.id,
    teamId: story.teamId,
    ...asleepOf(story),
    watch: watchOf(story),
    customers: customersOf(story, _count.heard),
  }));
}

/** Wakes a story into the state that it left, when it is due. Two workers wake it once. */
export function wakeIfDue(
  actor: JobActor,
  { id, figure }: { id: string; figure: WakingFacts["figure"] },
  now: Date,
): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const story = await holdStoryById(tx, id);
    if (story?.state !== "snoozed" || story.teamId !== actor.teamId || story.snoozedFrom === null) return false;
    const heard = await tx.heardFrom.count({ where: { storyId: id } });
    const reason = whyWake(asleepOf(story), { customers: customersOf(story, heard), figure }, now);
    if (reason === null) return false;
    const move = moveSchema.parse({ to: story.snoozedFrom, reason });
    return (await moveHeldStory(tx, actor, { story, move }, now)).ok;
  });
}

function asleepOf(story: Story): Sleeping {
  return { until: story.snoozedUntil, when: conditionOf(story) };
}

function customersOf({ customersLikely }: Story, heard: number): number {
  return Math.max(customersLikely ?? 0, heard);
}

function watchOf(story: Story): Watch | null {
  const { watchTestId: testId, watchMetric: metric, watchLabel: label, watchBranch: branch } = story;
  return testId !== null && conditionOf(story)?.kind === "metric" ? { testId, metric, label, branch } : null;
}

/** What is no condition (of another version of Headroom) wakes nothing; a date beside it still does. */
function conditionOf({ snoozedWhen }: Story): SnoozeCondition | null {
  return snoozeConditionSchema.safeParse(snoozedWhen).data ?? null;
}
