import { ButtonLink } from "#components/ui/button-link.tsx";
import { DecisionLine } from "../candidates/decision-line.tsx";
import { ActionList } from "./action-list.tsx";
import { peopleOf } from "./people-of.ts";
import { ScoreSummary } from "./score-summary.tsx";
import { PhaseHead, type PhaseProps, TwoColumns } from "./two-columns.tsx";

/** The end: what was agreed, and what the team will do. */
export function ClosedPhase({ desk, place }: PhaseProps) {
  const { state, facts, recordHref } = desk;
  const toDo = state.actions.length === 1 ? "1 action" : `${state.actions.length} actions`;
  return (
    <TwoColumns
      beside={
        state.choice ? (
          state.choice.decision && <DecisionLine decision={state.choice.decision} />
        ) : (
          <ScoreSummary questions={facts.questions} agreements={state.agreements} people={peopleOf(desk)} />
        )
      }
    >
      <PhaseHead place={place}>
        Round {facts.number} is closed{state.actions.length > 0 && `, with ${toDo}`}. Thank you.
      </PhaseHead>
      <ActionList actions={state.actions} questions={facts.questions} owners={[]} now={state.now} acts={null} />
      <div className="mt-6">
        <ButtonLink href={recordHref} look="primary">
          See its record
        </ButtonLink>
      </div>
    </TwoColumns>
  );
}
