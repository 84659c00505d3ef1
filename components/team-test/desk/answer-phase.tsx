import { JoinCode } from "../joining/join-code.tsx";
import { DeadlineLine } from "./deadline-line.tsx";
import { finishedSentence } from "./finished-text.ts";
import { PeopleIn } from "./people-in.tsx";
import { PhaseHead, type PhaseProps, TwoColumns } from "./two-columns.tsx";
import { WaitingGuests } from "./waiting-guests.tsx";

/** How to join, who is in, and how many have finished: never an answer. */
export function AnswerPhase({ desk, place }: PhaseProps) {
  const { state, acts, join, facts } = desk;
  const { finished, seats, deadline } = state;
  return (
    <TwoColumns
      beside={
        <>
          {acts && <WaitingGuests waiting={state.waiting} admit={acts.admit} />}
          <PeopleIn seats={seats} />
          <p className="text-ink-3">
            {facts.isAnonymous
              ? "Nobody sees an answer before the reveal, and nobody whose it was."
              : "Nobody sees an answer before the reveal; then with names."}
          </p>
        </>
      }
    >
      {place === "room" && <PhaseHead place={place}>{finishedSentence(finished, seats.length)}</PhaseHead>}
      {deadline && <DeadlineLine deadline={deadline} acts={state.phase === "answer" ? acts : null} />}
      {join && state.phase !== "closed" && <JoinCode {...join} size={place} />}
    </TwoColumns>
  );
}
