import "server-only";
import { randomUUID } from "node:crypto";
import type { Member } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import { exactTimeText } from "#lib/shared/time-text.ts";
import { recordStoryEvent } from "../timeline/record-story-event-store.ts";
import { mostSamples } from "./declared-test.ts";
import type { Evaluation } from "./evaluate-test.ts";
import { holdHypothesis, type Which } from "./hold-hypothesis-store.ts";
import type { ObserveInput } from "./hypothesis-schema.ts";
import { currentResult, type KeptSample } from "./hypothesis-view.ts";
import { awaitedTest, keepSnapshot } from "./keep-result-store.ts";

/** Adds what somebody saw, and judges the test by all that was seen since it was declared. Seen before that, it does not count. */
export function addObservation(
  member: Member,
  { value, at, source, ...which }: ObserveInput,
  now: Date,
): Promise<Result<Evaluation>> {
  return changeSeen(member, which, "observed", now, (seen, { from, until }) => {
    if (at > now) return refused("at", "That is still to come.");
    if (at < from)
      return refused(
        "at",
        `It counts from ${exactTimeText(from)} on: what was seen before the test was declared is no proof.`,
      );
    if (at > until) return refused("at", `The window was over on ${exactTimeText(until)}.`);
    if (seen.length >= mostSamples) return refused("", `There are ${mostSamples} observations already.`);
    const sample = { id: randomUUID(), at: at.toISOString(), value, source, by: member.name };
    if (seen.some((other) => other.at === sample.at && other.source === source))
      return refused("at", "This moment at this place is there already: the same observation counts once.");
    return ok([...seen, sample]);
  });
}

/** Takes out an observation that was entered by mistake; the snapshots that have it stay. */
export function strikeObservation(
  member: Member,
  { sampleId, ...which }: Which & { sampleId: string },
  now: Date,
): Promise<Result<Evaluation>> {
  return changeSeen(member, which, "struck", now, (seen) => {
    const rest = seen.filter(({ id }) => id !== sampleId);
    return rest.length < seen.length ? ok(rest) : refused("", "It is not there any more. Reload the page.");
  });
}

type Seen = readonly KeptSample[];

function changeSeen(
  member: Member,
  which: Which,
  what: "observed" | "struck",
  now: Date,
  change: (seen: Seen, span: { from: Date; until: Date }) => Result<Seen>,
): Promise<Result<Evaluation>> {
  return db.$transaction(async (tx) => {
    const held = await holdHypothesis(tx, member, which);
    if (!held.ok) return held;
    const { story, hypothesis } = held.value;
    const awaited = awaitedTest(hypothesis);
    if (!awaited.ok) return awaited;
    const { test, span } = awaited.value;
    if (test.kind !== "observed") return refused("", "Its test looks at runs. Reload the page.");
    const changed = change(currentResult(hypothesis)?.kept ?? [], span);
    if (!changed.ok) return changed;
    const result = await keepSnapshot(tx, member, { hypothesis, samples: changed.value }, now);
    const details = { number: which.number, version: test.version, what };
    await recordStoryEvent(tx, member, { storyId: story.id, kind: "hypothesis-changed", details });
    return result;
  });
}
