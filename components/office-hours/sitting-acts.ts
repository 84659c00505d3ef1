import type { FormAction } from "#components/ui/use-action-form.ts";
import type { ActionResult } from "#lib/shared/result.ts";

type OfSlot<More = object> = (input: { slotId: string } & More) => Promise<ActionResult<unknown>>;

/** What can be done in a sitting; the server says to whom. */
export type SittingActs = {
  join: FormAction<unknown>;
  open: FormAction<unknown>;
  close: FormAction<{ moved: number }>;
  leave: OfSlot;
  move: OfSlot<{ to: number }>;
  start: OfSlot;
  stop: OfSlot;
  addTime: OfSlot;
  end: OfSlot<{ outcome: string; storyKey: string; title: string; notes: string }>;
};
