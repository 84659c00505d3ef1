import type { ActionResult } from "#lib/shared/result.ts";
import type { MoveFacts } from "#lib/stories/states/missing-for.ts";
import type { MoveInput } from "#lib/stories/states/move-schema.ts";
import type { StoryOutcome, StoryState } from "#lib/stories/states/story-state.ts";

/** What every form of a move knows of its story; a row of a list has it too. */
export type StoryToMove = { key: string; title: string; state: StoryState };

/** With what the table of moves asks for, to say beforehand what lacks. */
export type StoryWithFacts = StoryToMove & MoveFacts;

/** A move as a form gives it: what it leaves out is nothing. Dates as ISO texts. */
export type MoveRequest = Partial<Omit<MoveInput, "to" | "snoozeUntil">> & {
  to: StoryState;
  snoozeUntil?: string | null;
};

export type Moved = { state: StoryState; eventId: string };

/** The server action of all moves, bound to its team and story. */
export type MoveAction = (move: MoveRequest) => Promise<ActionResult<Moved>>;

/** What each form of a move takes. */
export type MoveFormProps<Story extends StoryToMove = StoryToMove> = {
  story: Story;
  move: MoveAction;
  isOpen: boolean;
  onClose: () => void;
  /** After it was moved; the dialog is closed by then. */
  onMoved: (moved: Moved) => void;
};

/** What comparing runs before and after says came of a fix. */
export type Measured = { outcome: StoryOutcome; sentence: string };

/** A fix that is neither shipped nor dropped. */
export type OpenFix = { id: string; title: string; ownerTeam: string };
