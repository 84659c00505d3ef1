import "server-only";
import type { Tx } from "#lib/db/client.ts";
import type { Story } from "#lib/db/generated/client.ts";
import { recordDecision } from "../decisions/record-decision-store.ts";
import { mergeInto } from "../duplicates/merge-into-store.ts";
import { addLesson } from "../lessons/add-lesson-store.ts";
import type { MoveInput } from "../states/move-schema.ts";
import type { StoryActor } from "../story-actor.ts";
import { endTimeboxOf, startTimebox } from "../timeboxes/timebox-moves-store.ts";
import { tellOfMove } from "./tell-of-move-store.ts";

type Move = { story: Story; move: MoveInput; targetId: string | null };

/** What follows from a move, in its transaction: clocks start and end, a duplicate is merged, a decision is written down, people are told. */
export async function afterMove(tx: Tx, actor: StoryActor, { story, move, targetId }: Move, now: Date): Promise<void> {
  const storyId = story.id;
  if (story.state === "investigating") await endTimeboxOf(tx, { storyId, move }, now);
  if (move.to === "investigating") await startTimebox(tx, { story, move }, now);
  if (move.to === "duplicate" && targetId) await mergeInto(tx, actor, { storyId, targetId });
  if (move.to === "fixing" && move.decision !== "")
    await recordDecision(tx, actor, { storyId, kind: "fix", chosen: story.title, reason: move.decision });
  if (move.to === "closed" && move.lesson && move.lesson.title !== "")
    await addLesson(tx, actor, { storyId, ...move.lesson });
  await tellOfMove(tx, actor, { story, move });
}
