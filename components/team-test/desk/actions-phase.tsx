import { DecisionLine } from "../candidates/decision-line.tsx";
import { ActionList } from "./action-list.tsx";
import { NewAction } from "./new-action.tsx";
import { OpenNoes } from "./open-noes.tsx";
import { peopleOf } from "./people-of.ts";
import { ScoreSummary } from "./score-summary.tsx";
import { PhaseHead, type PhaseProps, TwoColumns } from "./two-columns.tsx";

/** What the team will do, and what it agreed on. */
export function ActionsPhase({ desk, place }: PhaseProps) {
  const { state, facts, acts, owners, radar } = desk;
  return (
    <TwoColumns
      beside={
        <>
          {state.agreements.length > 0 && (
            <ScoreSummary questions={facts.questions} agreements={state.agreements} people={peopleOf(desk)} />
          )}
          <OpenNoes questions={facts.questions} state={state} acts={acts} radar={radar} />
        </>
      }
    >
      {state.choice?.decision && <DecisionLine decision={state.choice.decision} />}
      <PhaseHead place={place}>What will you do about it?</PhaseHead>
      {acts && state.phase !== "closed" && <NewAction owners={owners} add={acts.addAction} />}
      <div className="mt-6">
        <ActionList actions={state.actions} questions={facts.questions} owners={owners} now={state.now} acts={acts} />
      </div>
    </TwoColumns>
  );
}
