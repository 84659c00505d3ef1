import type { StoryEventKind } from "../timeline/story-event.ts";
import { undoGraceMs, undoWithinMs } from "../timeline/story-event.ts";

/** Acts that can be taken back. */
export const undoableKinds = ["moved", "edited"] as const satisfies readonly StoryEventKind[];

type Asked = {
  event: { actorId: string | null; undoneAt: Date | null };
  /** When it was done; of several at once: when the last of them was. */
  doneAt: Date;
  actorId: string;
  /** Whether somebody moved or edited the story after it. */
  isOvertaken: boolean;
};

/** Why an act cannot be taken back, as a sentence; null: it can. */
export function whyNotUndone({ event, doneAt, actorId, isOvertaken }: Asked, now: Date): string | null {
  if (event.undoneAt !== null) return "This was taken back already.";
  if (event.actorId !== actorId) return "Only who did it can take it back.";
  if (now.getTime() - doneAt.getTime() > undoWithinMs + undoGraceMs)
    return `It can be taken back for ${undoWithinMs / 1000} seconds only.`;
  return isOvertaken ? "The story was changed again since: it cannot be taken back any more." : null;
}
