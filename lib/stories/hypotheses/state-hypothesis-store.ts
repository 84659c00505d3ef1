import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import { db, type Tx } from "#lib/db/client.ts";
import type { Story } from "#lib/db/generated/client.ts";
import { gone } from "#lib/shared/gone.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import { keepTextOf } from "../search/story-text-store.ts";
import { holdStory } from "../story/hold-story-store.ts";
import { recordStoryEvent } from "../timeline/record-story-event-store.ts";
import { holdHypothesis } from "./hold-hypothesis-store.ts";
import type { EditHypothesisInput, StateHypothesisInput } from "./hypothesis-schema.ts";
import { type HypothesisWords, hypothesisSentence } from "./hypothesis-sentence.ts";

/** States a hypothesis on a story, as a draft, and tells its number. */
export function stateHypothesis(
  member: Member,
  { key, ...words }: StateHypothesisInput,
  now: Date,
): Promise<Result<{ number: number }>> {
  return db.$transaction(async (tx) => {
    const story = await holdStory(tx, member, key);
    if (!story) return gone("story");
    return ok({ number: await addHypothesis(tx, member, { story, words }, now) });
  });
}

/** The same within a transaction that holds the story. */
export async function addHypothesis(
  tx: Tx,
  member: Member,
  { story, words }: { story: Story; words: HypothesisWords },
  now: Date,
): Promise<number> {
  const { id: storyId, teamId } = story;
  const { _max } = await tx.hypothesis.aggregate({ where: { storyId }, _max: { number: true } });
  const number = (_max.number ?? 0) + 1;
  const { component, metric, claim, population } = words;
  const by = { createdById: member.userId, createdBy: member.name };
  const { id: rowId } = await tx.hypothesis.create({
    data: { storyId, teamId, number, component, metric, claim, population, ...by, createdAt: now },
    select: { id: true },
  });
  const sentence = hypothesisSentence(words);
  await keepTextOf(tx, { storyId, teamId, kind: "hypothesis", rowId, text: sentence });
  await recordStoryEvent(tx, member, { storyId, kind: "hypothesis-stated", details: { number, sentence } });
  return number;
}

/** Words a draft anew. Once data are awaited the sentence stands: another one is another hypothesis. */
export function editHypothesis(
  member: Member,
  { key, number, base, component, metric, claim, population }: EditHypothesisInput,
): Promise<Result<undefined>> {
  return db.$transaction(async (tx) => {
    const held = await holdHypothesis(tx, member, { key, number });
    if (!held.ok) return held;
    const { story, hypothesis } = held.value;
    if (hypothesis.state !== "draft") return refused("", "It is no draft any more: state another one.");
    if (hypothesis.updatedAt.toISOString() !== base)
      return refused("", "Somebody worded it anew meanwhile. Keep what you typed, and reload the page.");
    const words = { component, metric, claim, population };
    const { id: rowId } = hypothesis;
    await tx.hypothesis.update({ where: { id: rowId }, data: words });
    const sentence = hypothesisSentence(words);
    await keepTextOf(tx, { storyId: story.id, teamId: story.teamId, kind: "hypothesis", rowId, text: sentence });
    const details = { number, sentence, what: "edited" };
    await recordStoryEvent(tx, member, { storyId: story.id, kind: "hypothesis-changed", details });
    return ok();
  });
}
