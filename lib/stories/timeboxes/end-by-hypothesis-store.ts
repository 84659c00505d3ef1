import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import { db, type Tx } from "#lib/db/client.ts";
import type { Story, Timebox } from "#lib/db/generated/client.ts";
import { gone } from "#lib/shared/gone.ts";
import { ok, type Result } from "#lib/shared/result.ts";
import type { StateHypothesisInput } from "../hypotheses/hypothesis-schema.ts";
import { addHypothesis } from "../hypotheses/state-hypothesis-store.ts";
import { recordStoryEvent } from "../timeline/record-story-event-store.ts";
import { holdTimebox } from "./hold-timebox-store.ts";
import { usedMs } from "./timebox.ts";

/**
 * Ends a timebox with the hypothesis that it came to, stated now. The story stays investigated: its data are awaited without a clock, and a
 * confirmed one is what sizes it. Tells the hypothesis's number.
 */
export function writeHypothesis(
  member: Member,
  { key, ...words }: StateHypothesisInput,
  now: Date,
): Promise<Result<{ number: number }>> {
  return db.$transaction(async (tx) => {
    const held = await holdTimebox(tx, member, key);
    if (!held.ok) return held;
    const number = await addHypothesis(tx, member, { story: held.value.story, words }, now);
    await end(tx, member, { ...held.value, number }, now);
    return ok({ number });
  });
}

/** A hypothesis that was given up is nothing that a timebox comes to. */
const standing = ["draft", "awaiting_data", "confirmed"] as const;

/** The same with one that was stated before. */
export function endByHypothesis(
  member: Member,
  { key, number }: { key: string; number: number },
  now: Date,
): Promise<Result<{ number: number }>> {
  return db.$transaction(async (tx) => {
    const held = await holdTimebox(tx, member, key);
    if (!held.ok) return held;
    const where = { storyId: held.value.story.id, number, state: { in: [...standing] } };
    if ((await tx.hypothesis.count({ where })) === 0) return gone("hypothesis");
    await end(tx, member, { ...held.value, number }, now);
    return ok({ number });
  });
}

type Ended = { story: Story; timebox: Timebox; number: number };

async function end(tx: Tx, member: Member, { story, timebox, number }: Ended, now: Date): Promise<void> {
  await tx.timebox.update({
    where: { id: timebox.id },
    data: { endedAt: now, usedMs: usedMs(timebox, now), decision: "hypothesis" },
  });
  await tx.story.update({ where: { id: story.id }, data: { needsDecision: false } });
  const details = { decision: "hypothesis", number };
  await recordStoryEvent(tx, member, { storyId: story.id, kind: "timebox-ended", details });
}
