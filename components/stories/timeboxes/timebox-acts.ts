import type { FormAction } from "#components/ui/use-action-form.ts";
import type { ActionResult } from "#lib/shared/result.ts";
import type { UndoEvent } from "../editing/edit-story.ts";
import type { MoveAction } from "../moving/story-to-move.ts";

type Act<Input> = (input: Input) => Promise<ActionResult<undefined>>;

/** The server actions of a story's open timebox, bound to its team and story. */
export type TimeboxActs = {
  pause: FormAction<undefined>;
  resume: Act<{ pauseOther: boolean }>;
  extend: FormAction<undefined>;
  write: FormAction<{ number: number }>;
  endBy: FormAction<{ number: number }>;
  handOver: FormAction<undefined>;
  move: MoveAction;
  undo: UndoEvent;
};

/** A hypothesis of the story that is not decided. */
export type OpenHypothesis = { number: number; component: string; metric: string };
