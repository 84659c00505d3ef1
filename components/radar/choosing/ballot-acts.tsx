"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import type { FormAction } from "#components/ui/use-action-form.ts";
import type { OpenBallot } from "#lib/radar/choosing/ballot.ts";
import { useBallotPulse } from "./ballot-watch.tsx";
import { CancelButton } from "./cancel-button.tsx";
import { usePress } from "./use-press.ts";

type BallotActsProps = {
  ballot: Pick<OpenBallot, "number" | "picked" | "people">;
  reveal: FormAction<unknown>;
  cancel: FormAction<unknown>;
};

/** The ways on from picking: to the counts, which asks once where somebody has not picked yet, or to nothing. */
export function BallotActs({ ballot, reveal, cancel }: BallotActsProps) {
  const { pulse } = useBallotPulse();
  const { picked, people } = pulse ?? ballot;
  const [isAsking, setIsAsking] = useState(false);
  const { press, isPending } = usePress();
  const missing = people - picked;
  return (
    <div className="mt-5 flex flex-wrap items-center gap-3">
      <Button
        look="primary"
        isPending={isPending}
        onClick={() => (missing > 0 ? setIsAsking(true) : press(() => reveal(new FormData())))}
      >
        Reveal the counts
      </Button>
      <CancelButton number={ballot.number} cancel={cancel} isRevealed={false} />
      <FormDialog
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        title={`${missing} of ${people} ${missing === 1 ? "has" : "have"} not picked: reveal anyway?`}
        description="What is picked so far counts. After the reveal nobody can pick in this ballot."
        submit="Reveal"
        action={reveal}
      />
    </div>
  );
}
