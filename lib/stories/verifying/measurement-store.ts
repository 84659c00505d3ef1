import "server-only";
import type { Member, TokenActor } from "#lib/auth/actor.ts";
import { db, type Tx } from "#lib/db/client.ts";
import { gone } from "#lib/shared/gone.ts";
import { ok, type Result } from "#lib/shared/result.ts";
import { holdStory } from "../story/hold-story-store.ts";
import { type StoryActor, whoActs } from "../story-actor.ts";
import { recordStoryEvent } from "../timeline/record-story-event-store.ts";
import type { BeforeAfter, Measurement } from "./before-after.ts";

type NewMeasurement = { key: string; testId: string; result: BeforeAfter };

/** Keeps what a comparison of runs gave. A story that watches no figure yet watches this one from then on. */
export function keepMeasurement(
  actor: StoryActor,
  { key, testId, result }: NewMeasurement,
  now: Date,
): Promise<Result<{ id: string }>> {
  return db.$transaction(async (tx) => {
    const story = await holdStory(tx, actor, key);
    if (!story) return gone("story");
    const { metric, label, branch } = result.figure;
    const { actorId, actorName } = whoActs(actor);
    const figure = { testId, metric, label, branch };
    const { id } = await tx.measurement.create({
      data: {
        ...figure,
        storyId: story.id,
        teamId: actor.teamId,
        result,
        madeById: actorId,
        madeBy: actorName,
        createdAt: now,
      },
      select: { id: true },
    });
    const isWatchNew = story.watchTestId === null;
    if (isWatchNew) {
      const watch = { watchTestId: testId, watchMetric: metric, watchLabel: label, watchBranch: branch };
      await tx.story.update({ where: { id: story.id }, data: { ...watch, version: { increment: 1 } } });
    }
    await recordStoryEvent(tx, actor, {
      storyId: story.id,
      kind: "measured",
      details: {
        measurementId: id,
        text: result.sentence,
        proposed: result.proposed,
        ...(isWatchNew && { version: story.version + 1 }),
      },
      at: now,
    });
    return ok({ id });
  });
}

const mostListed = 20;

/** What was measured for a story, the latest first. */
export async function listMeasurements(actor: Member | TokenActor, storyId: string): Promise<Measurement[]> {
  const rows = await db.measurement.findMany({
    where: { storyId, teamId: actor.teamId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: mostListed,
  });
  return rows.map(measurementOf);
}

/** The last measurement of a story, within a transaction. */
export async function findLastMeasurement(tx: Tx, storyId: string): Promise<Measurement | null> {
  const row = await tx.measurement.findFirst({ where: { storyId }, orderBy: [{ createdAt: "desc" }, { id: "desc" }] });
  return row && measurementOf(row);
}

type Stored = { id: string; testId: string | null; result: unknown; madeBy: string; createdAt: Date };

function measurementOf({ id, testId, result, madeBy, createdAt }: Stored): Measurement {
  return { id, testId, result: result as BeforeAfter, madeBy, createdAt };
}

/** When a story's change came, as far as the story tells: its last fix was shipped, or it was moved to verifying; null: not yet. */
export async function findChangeDate(actor: Member | TokenActor, storyId: string): Promise<Date | null> {
  const { teamId } = actor;
  const fix = await db.fix.findFirst({
    where: { storyId, teamId, status: "shipped" },
    orderBy: { settledAt: { sort: "desc", nulls: "last" } },
    select: { settledAt: true },
  });
  if (fix?.settledAt) return fix.settledAt;
  const moved = await db.storyEvent.findFirst({
    where: { storyId, teamId, kind: "moved", toState: "verifying", undoneAt: null },
    orderBy: { id: "desc" },
    select: { createdAt: true },
  });
  return moved?.createdAt ?? null;
}
