import "server-only";
import type { JobActor, Member } from "#lib/auth/actor.ts";
import { isMetric } from "#lib/load-tests/metric.ts";
import { listFiguresBetween } from "#lib/load-tests/runs/figures-between-store.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import { mostSamples } from "#lib/stories/hypotheses/declared-test.ts";
import type { Evaluation } from "#lib/stories/hypotheses/evaluate-test.ts";
import type { Which } from "#lib/stories/hypotheses/hold-hypothesis-store.ts";
import type { KeptSample } from "#lib/stories/hypotheses/hypothesis-view.ts";
import { findTestToEvaluate, keepResult, type ToEvaluate } from "#lib/stories/hypotheses/keep-result-store.ts";

/** Judges the declared test of a hypothesis by the runs that there are now, and keeps what it gave as a snapshot. */
export async function evaluateHypothesis(
  actor: Member | JobActor,
  which: Which,
  now: Date,
): Promise<Result<Evaluation>> {
  const found = await findTestToEvaluate(actor, which);
  if (!found.ok) return found;
  const samples = await samplesOfRuns(actor, found.value);
  if (!samples.ok) return samples;
  return keepResult(actor, { ...which, version: found.value.test.version, samples: samples.value }, now);
}

/** What the runs that a declared test looks at give; within a transaction by its `client`. */
export async function samplesOfRuns(
  actor: Member | JobActor,
  { test, from, until }: ToEvaluate,
  client?: Parameters<typeof listFiguresBetween>[3],
): Promise<Result<KeptSample[]>> {
  const { kind, testId, metric, label, branch } = test;
  if (kind !== "runs") return refused("", "Its test looks at what people observe: add what you saw.");
  if (testId === null || !isMetric(metric))
    return refused("", "The test that it looks at is not there any more. Declare another one.");
  const runs = await listFiguresBetween(actor, { testId, metric, label, branch, from, until }, mostSamples, client);
  return ok(
    runs.map(({ id, number, startedAt, value }) => {
      return { id, at: startedAt.toISOString(), value, source: `run ${number}`, run: number };
    }),
  );
}
