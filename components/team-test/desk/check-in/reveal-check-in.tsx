"use client";

import { useState } from "react";
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
};

/** Shows what was said; asks once where somebody has not said everything. */
export function RevealCheckIn({ tactics, people, reveal }: RevealCheckInProps) {
  const act = useAct();
  const [isAsking, setIsAsking] = useState(false);
  if (!tactics.some(({ said }) => said > 0)) return null;
  const isWhole = tactics.every(({ said }) => said >= people);
  return (
    <>
      <Button onClick={() => (isWhole ? void act(() => reveal({})) : setIsAsking(true))}>Reveal the check-in</Button>
      <FormDialog
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        title="Not everybody has said everything: reveal anyway?"
        description="What is said so far counts. Of what is revealed nobody can say anything after that."
        submit="Reveal"
        action={() => reveal({})}
      />
    </>
  );
}
