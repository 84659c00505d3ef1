import "server-only";
import type { JobActor } from "#lib/auth/actor.ts";
import { jobActor } from "#lib/auth/job-actor.ts";
import { db, type Tx } from "#lib/db/client.ts";
import type { Story } from "#lib/db/generated/client.ts";
import { recordNotices } from "#lib/notices/record-notices-store.ts";
import type { Result } from "#lib/shared/result.ts";
import { storyKey } from "../story-key.ts";
import { recordStoryEvent } from "../timeline/record-story-event-store.ts";
import { storyNoticeOf } from "../timeline/story-notice-store.ts";
import type { Evaluation } from "./evaluate-test.ts";
import { holdHypothesis, type Which } from "./hold-hypothesis-store.ts";
import { currentResult, type HypothesisView, type KeptSample } from "./hypothesis-view.ts";
import { awaitedTest, keepEvaluation, type ToEvaluate } from "./keep-result-store.ts";
import { resultText } from "./result-text.ts";

/** A hypothesis whose day of review has come. */
export type DueReview = Which & { id: string; teamId: string };

/** Reads the samples that there are, within the transaction that judges by them. */
type SamplesFor = (asked: ToEvaluate, tx: Tx) => Promise<Result<KeptSample[]>>;

type Row = { id: string; teamId: string; prefix: string; story: number; number: number };

/** The hypotheses that await data, whose day has come and of which nobody was told for that day. Of teams that are not archived. */
export async function listDueReviews(now: Date): Promise<DueReview[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT hypothesis."id", hypothesis."teamId", settings."prefix", story."number" AS story, hypothesis."number"
    FROM "Hypothesis" hypothesis JOIN "Story" story ON story."id" = hypothesis."storyId"
    JOIN "StorySettings" settings ON settings."teamId" = story."teamId"
    JOIN "Team" team ON team."id" = story."teamId" AND team."archivedAt" IS NULL
    WHERE hypothesis."state" = 'awaiting_data' AND hypothesis."reviewOn" <= (${now}::timestamptz AT TIME ZONE 'UTC')::date
      AND NOT EXISTS (
        SELECT 1 FROM "StoryEvent" event WHERE event."storyId" = story."id" AND event."kind" = 'hypothesis-due'
          AND event."details"->>'hypothesisId' = hypothesis."id"::text
          AND event."details"->>'reviewOn' = to_char(hypothesis."reviewOn", 'YYYY-MM-DD'))
    ORDER BY hypothesis."reviewOn"`;
  return rows.map(({ id, teamId, prefix, story, number }) => ({ id, teamId, key: storyKey(prefix, story), number }));
}

/**
 * Judges a hypothesis whose day has come by its samples of this moment, and tells who stated it. The hypothesis is held before anything is looked at:
 * however many workers do it, it is judged and told of once a day of review. What cannot be judged is told of without.
 */
export async function tellReview(
  { id, teamId, ...which }: DueReview,
  samplesFor: SamplesFor,
  now: Date,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const actor = jobActor(teamId);
    const held = await holdHypothesis(tx, actor, which);
    if (!held.ok) return;
    const { story, hypothesis } = held.value;
    const { state, reviewOn, number } = hypothesis;
    if (state !== "awaiting_data" || reviewOn === null) return;
    const details = { hypothesisId: id, reviewOn, number };
    const where = { storyId: story.id, kind: "hypothesis-due", details: { equals: details } };
    if ((await tx.storyEvent.count({ where })) > 0) return;
    const [test] = hypothesis.tests;
    const judged = await judge(tx, actor, { story, hypothesis, samplesFor }, now);
    await recordStoryEvent(tx, actor, { storyId: story.id, kind: "hypothesis-due", details });
    const maker = await tx.hypothesis.findUniqueOrThrow({ where: { id }, select: { createdById: true } });
    const { name, href, ...notice } = await storyNoticeOf(tx, story);
    const result = judged.ok ? judged.value : currentResult(hypothesis);
    const so = test && result ? ` ${resultText(test, result)}` : "";
    await recordNotices(tx, {
      ...notice,
      to: maker.createdById ? [maker.createdById] : [],
      except: null,
      kind: "decision",
      text: `Hypothesis ${number} of ${name} is to be looked at again.${so}`,
      href: `${href}#hypothesis-${number}`,
    });
  });
}

type Judged = { story: Story; hypothesis: HypothesisView; samplesFor: SamplesFor };

async function judge(
  tx: Tx,
  actor: JobActor,
  { story, hypothesis, samplesFor }: Judged,
  now: Date,
): Promise<Result<Evaluation>> {
  const awaited = awaitedTest(hypothesis);
  if (!awaited.ok) return awaited;
  const { test, span } = awaited.value;
  const samples = await samplesFor({ test, ...span }, tx);
  return samples.ok ? keepEvaluation(tx, actor, { story, hypothesis, samples: samples.value }, now) : samples;
}
