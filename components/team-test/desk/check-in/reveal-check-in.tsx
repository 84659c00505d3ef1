"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import type { RoundTactic } from "#lib/team-test/rounds/round-tactic.ts";
import { useAct } from "../use-act.ts";
import type { CheckInActs } from "./check-in-acts.ts";

type RevealCheckInProps = {
  /** Those that people are asked about and that are not revealed. */
  tactics: readonly RoundTactic[];
  people: number;
  reveal: CheckInActs["reveal"];
  /** What is revealed. Takes the focus when the button is gone. */
  box: RefObject<HTMLElement | null>;
};

/** Shows what was said; asks once where somebody has not said everything. */
export function RevealCheckIn({ tactics, people, reveal, box }: RevealCheckInProps) {
  const act = useAct();
  const [isAsking, setIsAsking] = useState(false);
  const isThere = tactics.some(({ said }) => said > 0);
  const hasPressed = useRef(false);
  // The button goes with what it reveals: the next Tab goes on from there, once the dialog is closed too.
  useEffect(() => {
    if (isThere || isAsking || !hasPressed.current) return;
    hasPressed.current = false;
    if (document.activeElement === document.body) box.current?.focus({ preventScroll: true });
  }, [isThere, isAsking, box]);
  if (!isThere && !isAsking) return null;
  const isWhole = tactics.every(({ said }) => said >= people);
  function revealNow() {
    hasPressed.current = true;
    return reveal({});
  }
  return (
    <>
      {isThere && (
        <Button hotkey="R" onClick={() => (isWhole ? void act(revealNow) : setIsAsking(true))}>
          Reveal the check-in
        </Button>
      )}
      <FormDialog
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        title="Not everybody has said everything: reveal anyway?"
        description="What is said so far counts. Of what is revealed nobody can say anything after that."
        submit="Reveal"
        action={revealNow}
      />
    </>
  );
}
