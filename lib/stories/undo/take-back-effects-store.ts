import "server-only";
import type { Tx } from "#lib/db/client.ts";
import type { Story } from "#lib/db/generated/client.ts";
import { keepTextOf } from "../search/story-text-store.ts";
import { findRunning, holdPerson } from "../timeboxes/one-clock-store.ts";
import type { MoveEffects } from "../timeline/event-details.ts";
import { takeBackMerge } from "./take-back-merge-store.ts";

type Done = { story: Story; effects: MoveEffects };

/** Takes back what a move made beside its story. Returns why it cannot, before anything is written. */
export async function takeBackEffects(tx: Tx, { story, effects }: Done, now: Date): Promise<string | null> {
  const { merged, timebox, ended = [], decision, lesson } = effects;
  const why = merged ? await takeBackMerge(tx, { story, eventId: merged }, now) : null;
  if (why) return why;
  if (timebox) await tx.timebox.deleteMany({ where: { id: timebox } });
  for (const id of ended) await goOn(tx, id, now);
  if (decision) await markDecision(tx, decision, now);
  if (lesson) await takeBackLesson(tx, { story, lesson }, now);
  return null;
}

/** A clock goes on as if it had not been ended; paused, where its person's other clock runs by now. */
async function goOn(tx: Tx, id: string, now: Date): Promise<void> {
  const timebox = await tx.timebox.findUnique({ where: { id } });
  if (!timebox) return;
  const { personId, pausedAt, stoppedAt } = timebox;
  const stands = personId === null || pausedAt !== null || stoppedAt !== null;
  if (personId) await holdPerson(tx, personId);
  const running = stands ? undefined : await findRunning(tx, personId, now);
  await tx.timebox.update({
    where: { id },
    data: {
      endedAt: null,
      usedMs: null,
      decision: null,
      notes: "",
      ...(running && { pausedAt: now, pausedFor: `Another timebox of ${timebox.personName} runs.` }),
    },
  });
}

/** The log of decisions loses nothing: the entry stays, with the time at which it was taken back. */
async function markDecision(tx: Tx, id: string, now: Date): Promise<void> {
  const found = await tx.decision.findUnique({ where: { id }, select: { inputs: true } });
  if (!found) return;
  const inputs = typeof found.inputs === "object" && !Array.isArray(found.inputs) ? found.inputs : {};
  await tx.decision.update({ where: { id }, data: { inputs: { ...inputs, undoneAt: now.toISOString() } } });
}

async function takeBackLesson(tx: Tx, { story, lesson }: { story: Story; lesson: string }, now: Date): Promise<void> {
  const { id: storyId, teamId } = story;
  await tx.lesson.deleteMany({ where: { id: lesson, storyId } });
  await keepTextOf(tx, { storyId, teamId, kind: "lesson", rowId: lesson, text: "" });
  const ofLesson = { path: ["lessonId"], equals: lesson };
  await tx.storyEvent.updateMany({ where: { storyId, kind: "lesson", details: ofLesson }, data: { undoneAt: now } });
}
