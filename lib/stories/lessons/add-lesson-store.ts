import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { keepTextOf } from "../search/story-text-store.ts";
import { type StoryActor, whoActs } from "../story-actor.ts";
import { recordStoryEvent } from "../timeline/record-story-event-store.ts";
import { knownTactics } from "./lesson-tactics-store.ts";

type NewLesson = { storyId: string; title: string; text: string; tactics?: readonly string[] };

/** Writes down what a story taught. */
export async function addLesson(
  tx: Tx,
  actor: StoryActor,
  { storyId, title, text, tactics = [] }: NewLesson,
): Promise<{ id: string }> {
  const { teamId } = actor;
  const { actorId, actorName } = whoActs(actor);
  const { id } = await tx.lesson.create({
    data: {
      storyId,
      teamId,
      title,
      text,
      tactics: await knownTactics(tx, actor, tactics),
      authorId: actorId,
      author: actorName,
    },
  });
  await keepTextOf(tx, { storyId, teamId, kind: "lesson", rowId: id, text: `${title}\n${text}` });
  await recordStoryEvent(tx, actor, { storyId, kind: "lesson", details: { lessonId: id, title } });
  return { id };
}
