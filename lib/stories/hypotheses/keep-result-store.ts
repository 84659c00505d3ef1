import "server-only";
import { db, type Tx } from "#lib/db/client.ts";
import type { Story } from "#lib/db/generated/client.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import { type StoryActor, whoActs } from "../story-actor.ts";
import { recordStoryEvent } from "../timeline/record-story-event-store.ts";
import { countedSamples, type Evaluation, evaluateTest, sampleSpan } from "./evaluate-test.ts";
import { holdHypothesis, type Which } from "./hold-hypothesis-store.ts";
import type { HypothesisView, KeptSample, TestView } from "./hypothesis-view.ts";

/** What is looked at when a test on runs is evaluated, and when. */
export type ToEvaluate = { test: TestView; from: Date; until: Date };

/** The test of a hypothesis that awaits data. */
export async function findTestToEvaluate(actor: StoryActor, which: Which): Promise<Result<ToEvaluate>> {
  return db.$transaction(async (tx) => {
    const held = await holdHypothesis(tx, actor, which);
    if (!held.ok) return held;
    const awaited = awaitedTest(held.value.hypothesis);
    return awaited.ok ? ok({ test: awaited.value.test, ...awaited.value.span }) : awaited;
  });
}

/** Judges the version of a test by these samples, of which those count that it declares, and keeps both as a snapshot. */
export function keepResult(
  actor: StoryActor,
  { version, samples, ...which }: Which & { version: number; samples: readonly KeptSample[] },
  now: Date,
): Promise<Result<Evaluation>> {
  return db.$transaction(async (tx) => {
    const held = await holdHypothesis(tx, actor, which);
    if (!held.ok) return held;
    const { story, hypothesis } = held.value;
    const awaited = awaitedTest(hypothesis);
    if (!awaited.ok) return awaited;
    if (awaited.value.test.version !== version)
      return refused("", "Somebody declared another test meanwhile. Reload the page.");
    return keepEvaluation(tx, actor, { story, hypothesis, samples }, now);
  });
}

/** The same within a transaction that holds the hypothesis, of the version that counts. */
export async function keepEvaluation(
  tx: Tx,
  actor: StoryActor,
  { story, hypothesis, samples }: { story: Story; hypothesis: HypothesisView; samples: readonly KeptSample[] },
  now: Date,
): Promise<Result<Evaluation>> {
  const result = await keepSnapshot(tx, actor, { hypothesis, samples }, now);
  const details = { number: hypothesis.number, version: hypothesis.tests[0]?.version ?? 0, what: "evaluated" };
  await recordStoryEvent(tx, actor, { storyId: story.id, kind: "hypothesis-changed", details });
  return result;
}

/** The same without a line in the timeline. */
export async function keepSnapshot(
  tx: Tx,
  actor: StoryActor,
  { hypothesis, samples }: { hypothesis: HypothesisView; samples: readonly KeptSample[] },
  now: Date,
): Promise<Result<Evaluation>> {
  const awaited = awaitedTest(hypothesis);
  if (!awaited.ok) return awaited;
  const { test, span } = awaited.value;
  const kept = countedSamples(samples, span, now);
  const { met, ...evaluation } = evaluateTest(test, kept);
  await tx.hypothesisResult.create({
    data: {
      hypothesisId: hypothesis.id,
      testVersion: test.version,
      ...evaluation,
      snapshot: kept,
      evaluatedBy: whoActs(actor).actorName,
      createdAt: now,
    },
  });
  return ok({ met, ...evaluation });
}

/** The current version of the test of a hypothesis that awaits data, and when its samples count. */
export function awaitedTest({ state, tests, liveSince }: HypothesisView) {
  const [test] = tests;
  if (state !== "awaiting_data" || !test || !liveSince) return refused("", "It does not await data. Reload the page.");
  return ok({ test, span: sampleSpan(test, liveSince) });
}
