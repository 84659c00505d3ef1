import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import { isMetric, metricFacts } from "#lib/load-tests/metric.ts";
import { type Result, refused } from "#lib/shared/result.ts";
import { declareTest } from "#lib/stories/hypotheses/declare-test-store.ts";
import type { DeclareTestInput } from "#lib/stories/hypotheses/hypothesis-schema.ts";

/**
 * Declares the test of a hypothesis as a form gives it. With runs the metric is one of theirs, and its threshold comes in the unit that is shown:
 * a share in percent.
 */
export async function declareHypothesisTest(
  member: Member,
  input: DeclareTestInput,
  now: Date,
): Promise<Result<{ version: number }>> {
  if (input.kind === "observed") return declareTest(member, { ...input, testId: null, label: "", branch: "" }, now);
  const { metric, threshold, testId } = input;
  if (testId === null) return refused("testId", "Choose the test whose runs are looked at.");
  if (!isMetric(metric)) return refused("metric", "Choose a figure of the runs.");
  const { unit } = metricFacts[metric];
  const stored = unit === "%" ? Number((threshold / 100).toPrecision(12)) : threshold;
  return declareTest(member, { ...input, testId, unit, threshold: stored }, now);
}
