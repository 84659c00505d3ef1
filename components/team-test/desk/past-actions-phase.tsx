import { JoinCode } from "../joining/join-code.tsx";
import { TacticAgenda } from "./check-in/tactic-agenda.tsx";
import { PastActions } from "./past-actions.tsx";
import { PeopleIn } from "./people-in.tsx";
import { PhaseHead, type PhaseProps, TwoColumns } from "./two-columns.tsx";
import { WaitingGuests } from "./waiting-guests.tsx";

/** What became of what the team wanted to do, and of the tactics that it follows. */
export function PastActionsPhase({ desk, place }: PhaseProps) {
  const { state, acts, join } = desk;
  const open = state.pastActions.filter((action) => action.state === "open").length;
  const hasActions = state.pastActions.length > 0 || state.tactics.length === 0;
  const settle = state.phase === "closed" ? null : (acts?.settleAction ?? null);
  return (
    <TwoColumns
      beside={
        <>
          {join && state.phase !== "closed" && <JoinCode {...join} size="desk" />}
          {acts && <WaitingGuests waiting={state.waiting} admit={acts.admit} />}
          {join && <PeopleIn seats={state.seats} />}
        </>
      }
    >
      {hasActions && (
        <>
          <PhaseHead place={place}>
            {open === 0
              ? "Nothing is open from earlier rounds"
              : `What became of ${open === 1 ? "this" : `these ${open}`}?`}
          </PhaseHead>
          <PastActions actions={state.pastActions} now={state.now} settle={settle} />
        </>
      )}
      <TacticAgenda desk={desk} place={place} isFirst={!hasActions} />
    </TwoColumns>
  );
}
