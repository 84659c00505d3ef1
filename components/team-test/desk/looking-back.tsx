"use client";

import { Button } from "#components/ui/button.tsx";
import { phaseNames } from "#lib/team-test/rounds/phase.ts";
import type { Desk } from "./use-desk.ts";

/** Says that this screen alone shows an earlier phase. */
export function LookingBack({ desk: { state, viewed, view } }: { desk: Desk }) {
  if (viewed === state.phase) return null;
  const isClosed = state.phase === "closed";
  return (
    <p role="status" className="mb-6 flex flex-wrap items-center gap-3 border-line-2 border-l-2 pl-3 text-ink-2">
      This screen looks back at {phaseNames[viewed]}.{" "}
      {isClosed ? "The round is closed." : `The round is at ${phaseNames[state.phase]}.`}
      <Button onClick={() => view(state.phase)}>
        {isClosed ? "Back to the end" : `Back to ${phaseNames[state.phase]}`}
      </Button>
    </p>
  );
}
