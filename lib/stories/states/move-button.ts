import type { StoryState } from "./story-state.ts";

/** How a button calls a move, how a line does ("To frame it"), and the key that presses it. */
export type MoveButton = { verb: string; toDo: string; key: string };

const byTarget: Record<StoryState, MoveButton> = {
  inbox: { verb: "Back to the inbox", toDo: "put it back", key: "B" },
  framed: { verb: "Back to framed", toDo: "take it back to framed", key: "B" },
  investigating: { verb: "Investigate", toDo: "investigate it", key: "I" },
  sized: { verb: "Size", toDo: "size it", key: "S" },
  parked: { verb: "Park", toDo: "park it", key: "P" },
  fixing: { verb: "Fix", toDo: "fix it", key: "F" },
  verifying: { verb: "Verify", toDo: "verify it", key: "V" },
  closed: { verb: "Close", toDo: "close it", key: "C" },
  declined: { verb: "Decline", toDo: "decline it", key: "3" },
  duplicate: { verb: "Duplicate of…", toDo: "merge it", key: "2" },
  snoozed: { verb: "Snooze", toDo: "snooze it", key: "H" },
};

export function moveButton(from: StoryState, to: StoryState): MoveButton {
  if (from === "inbox" && to === "framed") return { verb: "Frame", toDo: "frame it", key: "1" };
  if (from === "snoozed") return { verb: "Wake", toDo: "wake it", key: "W" };
  if (from === "closed" || from === "declined") return { verb: "Reopen", toDo: "reopen it", key: "R" };
  if (from === "verifying" && to === "fixing") return { verb: "Back to fixing", toDo: "fix it again", key: "F" };
  return byTarget[to];
}

/** The move that brings a story on; the others end it, put it off or go back. */
const forward: Partial<Record<StoryState, StoryState>> = {
  inbox: "framed",
  framed: "investigating",
  investigating: "sized",
  sized: "fixing",
  parked: "framed",
  fixing: "verifying",
  verifying: "closed",
};

export function isForward(from: StoryState, to: StoryState): boolean {
  return forward[from] === to;
}
