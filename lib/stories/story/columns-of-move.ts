import type { MoveInput } from "../states/move-schema.ts";
import type { StoryState } from "../states/story-state.ts";

type Named = { targetId: string | null; approver: { id: string; name: string } | null; now: Date };

/** What a move writes of its story, beside the fields that came with it. */
export function columnsOfMove(story: { state: StoryState }, move: MoveInput, { targetId, approver, now }: Named) {
  const { to } = move;
  return {
    state: to,
    stateChangedAt: now,
    needsDecision: false,
    ...(to === "snoozed"
      ? { snoozedFrom: story.state, snoozedUntil: move.snoozeUntil, snoozedWhen: move.snoozeWhen }
      : story.state === "snoozed" && { snoozedFrom: null, snoozedUntil: null, snoozedWhen: null }),
    ...(to === "duplicate" && { duplicateOfId: targetId }),
    ...(to === "investigating" && { investigatorId: move.investigatorId }),
    ...(to === "sized" && approver && { approvedById: approver.id, approvedByName: approver.name }),
    ...(to === "fixing" && move.ownerId && { ownerId: move.ownerId }),
    ...(to === "verifying" && { change: move.change }),
    ...(story.state === "verifying" && move.outcome && { outcome: move.outcome, outcomeReason: move.outcomeReason }),
    ...(to === "closed" && { closedAt: now }),
    ...(story.state === "closed" && {
      closedAt: null,
      outcome: null,
      outcomeReason: "",
      regressedAt: null,
      regressedRunId: null,
    }),
  };
}
