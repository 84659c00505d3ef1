"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import type { Desk } from "./use-desk.ts";
import { WaitingGuests } from "./waiting-guests.tsx";

/** Says that guests wait, where the screen is about something else. */
export function WaitingButton({ desk: { state, acts, viewed } }: { desk: Desk }) {
  const [isOpen, setIsOpen] = useState(false);
  const count = state.waiting.length;
  if (!acts || viewed === "past_actions" || viewed === "answer") return null;
  return (
    <span role="status">
      {count > 0 && (
        <Button onClick={() => setIsOpen(true)}>{count === 1 ? "1 guest waits" : `${count} guests wait`}</Button>
      )}
      <Dialog isOpen={isOpen && count > 0} onClose={() => setIsOpen(false)} title="Who wants to join?">
        <WaitingGuests waiting={state.waiting} admit={acts.admit} />
      </Dialog>
    </span>
  );
}
