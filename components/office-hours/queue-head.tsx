"use client";

import { Button } from "#components/ui/button.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import type { SessionState } from "#lib/office-hours/queue/slot.ts";
import { mayOpenAt } from "#lib/office-hours/sessions/session-times.ts";
import { CloseButton } from "./close-button.tsx";
import type { Act, SittingActs } from "./sitting-acts.ts";
import type { Viewer } from "./viewer.ts";

type QueueHeadProps = {
  state: SessionState;
  viewer: Viewer;
  acts: SittingActs;
  act: Act;
  ask: () => Promise<void>;
  isActing: boolean;
  /** The server has not answered for a while. */
  isLost: boolean;
};

/** How many wait, and for a host the sitting's beginning and end. */
export function QueueHead({ state, viewer, acts, act, ask, isActing, isLost }: QueueHeadProps) {
  const waiting = state.slots.filter((slot) => slot.state === "waiting").length;
  const mayOpen = Date.parse(state.now) >= mayOpenAt(state).getTime();
  return (
    <SectionHead
      id="queue"
      title="Queue"
      count={waiting > 0 ? String(waiting) : undefined}
      meta={isLost ? "not connected: this may be old" : undefined}
      tools={
        viewer.mayHost &&
        !state.closedAt &&
        (state.openedAt ? (
          <CloseButton close={acts.close} waiting={waiting} onDone={ask} />
        ) : mayOpen ? (
          <Button look="primary" hotkey="O" isPending={isActing} onClick={() => void act(acts.open)}>
            Open the sitting
          </Button>
        ) : (
          <span className="text-ink-3 text-meta">can be opened half an hour before</span>
        ))
      }
    />
  );
}
