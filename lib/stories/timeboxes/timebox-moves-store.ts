import "server-only";
import type { Tx } from "#lib/db/client.ts";
import type { Story, TimeboxDecision } from "#lib/db/generated/client.ts";
import type { MoveInput } from "../states/move-schema.ts";
import type { StoryState } from "../states/story-state.ts";
import { findRunning, holdPerson } from "./one-clock-store.ts";
import { usedMs } from "./timebox.ts";

/** Which decision a move out of an investigation is. */
const decisionOf: Partial<Record<StoryState, TimeboxDecision>> = {
  sized: "hypothesis",
  parked: "park",
  declined: "decline",
};

/** A story that is framed again for somebody else was handed over; without, its investigation only ended. */
function decisionIn({ to, fields }: MoveInput): TimeboxDecision {
  if (to === "framed" && fields.investigatorId) return "hand_over";
  return decisionOf[to] ?? "ended";
}

/** Starts the clock of an investigation, and tells its id. */
export async function startTimebox(
  tx: Tx,
  { story, move }: { story: Story; move: MoveInput },
  now: Date,
): Promise<string | null> {
  const { investigatorId: personId, minutes, question } = move;
  if (personId === null || minutes === null) return null;
  return (await startClock(tx, { story, personId, question, minutes }, now)).id;
}

type NewClock = { story: Story; personId: string; question: string; minutes: number };

/**
 * Starts a clock. One runs per person: who has another one running gets this one paused, so that nobody's clock is stopped by who gives them
 * something to do. Resuming it names the one that runs.
 */
export async function startClock(
  tx: Tx,
  { story, personId, question, minutes }: NewClock,
  now: Date,
): Promise<{ id: string; person: string }> {
  await holdPerson(tx, personId);
  const running = await findRunning(tx, personId, now);
  const { name } = await tx.user.findUniqueOrThrow({ where: { id: personId }, select: { name: true } });
  const { id } = await tx.timebox.create({
    data: {
      storyId: story.id,
      teamId: story.teamId,
      personId,
      personName: name,
      question,
      plannedMs: minutes * 60_000,
      startedAt: now,
      ...(running && { pausedAt: now, pausedFor: `Another timebox of ${name} runs.` }),
    },
    select: { id: true },
  });
  return { id, person: name };
}

/** Ends the clocks of a story that leaves its investigation, with the decision that the move is, and tells their ids. */
export async function endTimeboxOf(
  tx: Tx,
  { storyId, move }: { storyId: string; move: MoveInput },
  now: Date,
): Promise<string[]> {
  const open = await tx.timebox.findMany({ where: { storyId, endedAt: null } });
  for (const timebox of open)
    await tx.timebox.update({
      where: { id: timebox.id },
      data: {
        endedAt: now,
        usedMs: usedMs(timebox, now),
        decision: decisionIn(move),
        notes: move.notes || move.reason,
      },
    });
  return open.map(({ id }) => id);
}
