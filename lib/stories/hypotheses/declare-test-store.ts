import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import { recordStoryEvent } from "../timeline/record-story-event-store.ts";
import { changedParts, type TestRule } from "./declared-test.ts";
import { holdHypothesis, type Which } from "./hold-hypothesis-store.ts";

/** `base`: the version over which it was written, 0 for none. */
type Declared = Which & TestRule & { base: number };

/**
 * Declares what would confirm a hypothesis, from now on. Whatever differs from the version before makes a new one, for which only samples after
 * this moment count; the old one stays beside it. Tells the version that holds.
 */
export function declareTest(
  member: Member,
  { key, number, base, ...rule }: Declared,
  now: Date,
): Promise<Result<{ version: number }>> {
  return db.$transaction(async (tx) => {
    const held = await holdHypothesis(tx, member, { key, number });
    if (!held.ok) return held;
    const { story, hypothesis } = held.value;
    if (hypothesis.state !== "draft" && hypothesis.state !== "awaiting_data")
      return refused("", "It is decided: its test stays as it was.");
    const [last] = hypothesis.tests;
    if ((last?.version ?? 0) !== base)
      return refused("", "Somebody declared another test meanwhile. Keep what you typed, and reload the page.");
    if (rule.testId && (await tx.test.count({ where: { id: rule.testId, teamId: member.teamId } })) === 0)
      return refused("testId", "This test is not the team's. Choose another one.");
    if (last && changedParts(last, rule).length === 0) return ok({ version: last.version });
    const version = base + 1;
    await tx.hypothesisTest.create({
      data: { hypothesisId: hypothesis.id, version, ...rule, declaredBy: member.name, declaredAt: now },
    });
    const details = { number, version, what: "declared" };
    await recordStoryEvent(tx, member, { storyId: story.id, kind: "hypothesis-changed", details });
    return ok({ version });
  });
}
