import "server-only";
import type { Tx } from "#lib/db/client.ts";
import type { Story, TimeboxDecision } from "#lib/db/generated/client.ts";
import type { MoveInput } from "../states/move-schema.ts";
import type { StoryState } from "../states/story-state.ts";
import { usedMs } from "./timebox.ts";

/** Which decision a move out of an investigation is. */
const decisionOf: Partial<Record<StoryState, TimeboxDecision>> = {
  sized: "hypothesis",
  parked: "park",
  declined: "decline",
  framed: "hand_over",
};

/** Starts the clock of an investigation, and tells its id. Who has another one running starts with this one paused: one runs per person. */
export async function startTimebox(
  tx: Tx,
  { story, move }: { story: Story; move: MoveInput },
  now: Date,
): Promise<string | null> {
  const personId = move.investigatorId;
  if (personId === null || move.minutes === null) return null;
  await tx.$queryRaw`SELECT 1 FROM "User" WHERE "id" = ${personId}::uuid FOR NO KEY UPDATE`;
  const running = await tx.timebox.count({ where: { personId, endedAt: null, pausedAt: null, stoppedAt: null } });
  const { name } = await tx.user.findUniqueOrThrow({ where: { id: personId }, select: { name: true } });
  const { id } = await tx.timebox.create({
    data: {
      storyId: story.id,
      teamId: story.teamId,
      personId,
      personName: name,
      question: move.question,
      plannedMs: move.minutes * 60_000,
      startedAt: now,
      ...(running > 0 && { pausedAt: now, pausedFor: "Another timebox of the same person runs." }),
    },
    select: { id: true },
  });
  return id;
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
        decision: decisionOf[move.to] ?? "ended",
        notes: move.notes || move.reason,
      },
    });
  return open.map(({ id }) => id);
}
