import "server-only";
import type { Tx } from "#lib/db/client.ts";
import type { Story } from "#lib/db/generated/client.ts";
import { recordDecision } from "../decisions/record-decision-store.ts";
import { mergeInto } from "../duplicates/merge-into-store.ts";
import { addLesson } from "../lessons/add-lesson-store.ts";
import type { MoveInput } from "../states/move-schema.ts";
import type { StoryActor } from "../story-actor.ts";
import { endTimeboxOf, startTimebox } from "../timeboxes/timebox-moves-store.ts";
import type { MoveEffects } from "../timeline/event-details.ts";
import { tellOfMove } from "./tell-of-move-store.ts";

/** `story` as it was, `moved` as it is now. */
type Move = { story: Story; moved: Story; move: MoveInput & { batchId?: string }; target: Target | null };

/** The story that a duplicate is merged into. */
type Target = { id: string; key: string };

/**
 * What follows from a move, in its transaction: clocks start and end, a duplicate is merged, a decision is written down, people are told. Returns
 * what an undo has to take back.
 */
export async function afterMove(
  tx: Tx,
  actor: StoryActor,
  { story, moved, move, target }: Move,
  now: Date,
): Promise<MoveEffects> {
  const storyId = story.id;
  const effects: MoveEffects = {};
  if (story.state === "investigating") effects.ended = await endTimeboxOf(tx, { storyId, move }, now);
  if (move.to === "investigating") effects.timebox = (await startTimebox(tx, { story, move }, now)) ?? undefined;
  if (move.to === "duplicate" && target)
    effects.merged = await mergeInto(tx, actor, { story: moved, targetId: target.id, batchId: move.batchId }, now);
  if (move.to === "fixing" && move.decision !== "") {
    const decision = { storyId, kind: "fix" as const, chosen: moved.title, reason: move.decision };
    effects.decision = (await recordDecision(tx, actor, decision)).id;
  }
  if (move.to === "closed" && move.lesson && move.lesson.title !== "")
    effects.lesson = (await addLesson(tx, actor, { storyId, ...move.lesson })).id;
  effects.notices = await tellOfMove(tx, actor, { story, moved, move, mergedInto: target?.key ?? null });
  return Object.fromEntries(Object.entries(effects).filter(([, made]) => made !== undefined && made.length > 0));
}
