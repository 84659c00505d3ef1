import type { StoryState } from "../states/story-state.ts";

type Assigned = { investigatorId: string | null; ownerId: string | null };

/** Who got something to do: a new investigator or owner, and who is asked to begin now. */
export function newlyAssigned(before: Assigned, after: Assigned, to?: StoryState): (string | null)[] {
  const { investigatorId, ownerId } = after;
  return [
    to === "investigating" || investigatorId !== before.investigatorId ? investigatorId : null,
    to === "fixing" || ownerId !== before.ownerId ? ownerId : null,
  ];
}
