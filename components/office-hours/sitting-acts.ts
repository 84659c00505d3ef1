import type { FormAction } from "#components/ui/use-action-form.ts";
import type { ActionResult } from "#lib/shared/result.ts";

type OfSitting = () => Promise<ActionResult<unknown>>;
type OfSlot<More = object> = (input: { slotId: string } & More) => Promise<ActionResult<unknown>>;

/** What can be done in a sitting; the server says to whom. */
export type SittingActs = {
  join: FormAction<unknown>;
  open: OfSitting;
  host: OfSitting;
  close: FormAction<{ moved: number }>;
  leave: OfSlot;
  changeTopic: OfSlot<{ topic: string }>;
  move: OfSlot<{ to: number }>;
  start: OfSlot;
  stop: OfSlot;
  addTime: OfSlot;
  end: OfSlot<{ outcome: string; storyKey: string; title: string; notes: string }>;
};

/** Does one thing at a time, shows what it came to, and says what is refused. */
export type Act = (run: () => Promise<ActionResult<unknown>>) => Promise<void>;
