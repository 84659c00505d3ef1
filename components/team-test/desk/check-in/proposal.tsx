"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { placeNames } from "#lib/radar/places/place.ts";
import type { RoundTactic, TacticLook } from "#lib/team-test/rounds/round-tactic.ts";
import { useAct } from "../use-act.ts";
import type { CheckInActs } from "./check-in-acts.ts";
import { countsText } from "./tactic-text.ts";

type ProposalProps = { tactic: RoundTactic; look: TacticLook; round: number; acts: CheckInActs };

/** Where a check-in would have a tactic: one press moves it, with the counts as the reason unless somebody writes a better one. */
export function Proposal({ tactic: { id, name, place }, look, round, acts }: ProposalProps) {
  const act = useAct();
  const [reason, setReason] = useState(`Check-in of round ${round}: ${countsText(look)}.`);
  const [isPending, setIsPending] = useState(false);
  if (look.proposed === null) return null;
  const to = placeNames[look.proposed];

  async function press(run: () => ReturnType<CheckInActs["move"]>) {
    if (isPending) return;
    setIsPending(true);
    await act(run);
    setIsPending(false);
  }
  return (
    <form
      className="mt-2 flex flex-wrap items-center gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void press(() => acts.move({ tacticId: id, from: place, reason }));
      }}
    >
      <TextInput
        aria-label={`Why ${name} goes to ${to}`}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        maxLength={2_000}
        className="min-w-48 flex-1 basis-64"
      />
      <Button type="submit" aria-label={`Move to ${to}: ${name}`} isPending={isPending}>
        Move to {to}
      </Button>
      <Button
        look="bare"
        aria-label={`Leave in ${placeNames[place]}: ${name}`}
        onClick={() => void press(() => acts.leave({ tacticId: id }))}
      >
        Leave in {placeNames[place]}
      </Button>
    </form>
  );
}
