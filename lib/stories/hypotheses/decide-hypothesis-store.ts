import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import { ok, type Result } from "#lib/shared/result.ts";
import { keepTextOf } from "../search/story-text-store.ts";
import { recordStoryEvent } from "../timeline/record-story-event-store.ts";
import { countedSamples, type Evaluation, evaluateTest, sampleSpan } from "./evaluate-test.ts";
import { holdHypothesis } from "./hold-hypothesis-store.ts";
import { missingForHypothesis } from "./hypothesis-moves.ts";
import type { DecideHypothesisInput } from "./hypothesis-schema.ts";
import { hypothesisSentence } from "./hypothesis-sentence.ts";
import { currentResult, type HypothesisView } from "./hypothesis-view.ts";

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
    const facts = { ...hypothesis, test: hypothesis.tests[0] ?? null, result: resultNow(hypothesis, now), conclusion };
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

/** What the last snapshot says by what counts now: its data may be live since another moment by now. */
function resultNow(hypothesis: HypothesisView, now: Date): Evaluation | null {
  const [test] = hypothesis.tests;
  const result = currentResult(hypothesis);
  if (!test || !result || !hypothesis.liveSince) return null;
  return evaluateTest(test, countedSamples(result.kept, sampleSpan(test, hypothesis.liveSince), now));
}
