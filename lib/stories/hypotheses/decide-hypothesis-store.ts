import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import { ok, type Result } from "#lib/shared/result.ts";
import { keepTextOf } from "../search/story-text-store.ts";
import { recordStoryEvent } from "../timeline/record-story-event-store.ts";
import { holdHypothesis } from "./hold-hypothesis-store.ts";
import { missingForHypothesis } from "./hypothesis-moves.ts";
import type { DecideHypothesisInput } from "./hypothesis-schema.ts";
import { hypothesisSentence } from "./hypothesis-sentence.ts";
import { currentResult } from "./hypothesis-view.ts";

/** Ends a hypothesis with what somebody concludes. It is confirmed only by enough samples of which its test is met. */
export function decideHypothesis(
  member: Member,
  { key, number, to, conclusion, savedHours }: DecideHypothesisInput,
  now: Date,
): Promise<Result<undefined>> {
  return db.$transaction(async (tx) => {
    const held = await holdHypothesis(tx, member, { key, number });
    if (!held.ok) return held;
    const { story, hypothesis } = held.value;
    const facts = { ...hypothesis, test: hypothesis.tests[0] ?? null, result: currentResult(hypothesis), conclusion };
    const errors = missingForHypothesis(facts, to, now);
    if (errors.length > 0) return { ok: false, errors };
    await tx.hypothesis.update({
      where: { id: hypothesis.id },
      data: {
        state: to,
        conclusion,
        savedHours: to === "disproved" ? savedHours : null,
        decidedById: member.userId,
        decidedBy: member.name,
        decidedAt: now,
      },
    });
    const text = `${hypothesisSentence(hypothesis)}\n${conclusion}`;
    await keepTextOf(tx, { storyId: story.id, teamId: story.teamId, kind: "hypothesis", rowId: hypothesis.id, text });
    await recordStoryEvent(tx, member, {
      storyId: story.id,
      kind: "hypothesis-decided",
      reason: conclusion,
      details: { number, state: to },
    });
    return ok();
  });
}
