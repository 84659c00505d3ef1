import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import { recordStoryEvent } from "../timeline/record-story-event-store.ts";
import { holdHypothesis } from "./hold-hypothesis-store.ts";
import { missingForHypothesis } from "./hypothesis-moves.ts";
import type { AwaitDataInput } from "./hypothesis-schema.ts";

/** Begins to wait for data, or says anew where they come from and when they are looked at. What lacks is told field by field. */
export function awaitData(
  member: Member,
  { key, number, instrumentation, liveSince, reviewOn }: AwaitDataInput,
  now: Date,
): Promise<Result<undefined>> {
  return db.$transaction(async (tx) => {
    const held = await holdHypothesis(tx, member, { key, number });
    if (!held.ok) return held;
    const { story, hypothesis } = held.value;
    const { state, tests, conclusion } = hypothesis;
    if (state !== "draft" && state !== "awaiting_data") return refused("", "It is decided already. Reload the page.");
    const facts = { state: "draft", test: tests[0] ?? null, result: null, conclusion } as const;
    const errors = missingForHypothesis({ ...facts, instrumentation, liveSince, reviewOn }, "awaiting_data", now);
    if (errors.length > 0) return { ok: false, errors };
    await tx.hypothesis.update({
      where: { id: hypothesis.id },
      data: {
        state: "awaiting_data",
        instrumentation,
        liveSince,
        reviewOn: reviewOn === null ? null : new Date(`${reviewOn}T00:00:00Z`),
      },
    });
    const details = {
      number,
      what: "awaiting",
      instrumentation,
      liveSince: liveSince?.toISOString() ?? "",
      reviewOn: reviewOn ?? "",
    };
    await recordStoryEvent(tx, member, { storyId: story.id, kind: "hypothesis-changed", details });
    return ok();
  });
}
