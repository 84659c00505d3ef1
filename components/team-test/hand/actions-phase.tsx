import { ScoreSummary } from "#components/team-test/desk/score-summary.tsx";
import type { Question } from "#lib/team-test/question-sets/question.ts";
import type { RoundState } from "#lib/team-test/rounds/round-state.ts";
import { ActionList } from "./action-list.tsx";
import { PhaseTop } from "./phase-top.tsx";

/** What the team will do, as it is written down, and what it agreed on. */
export function ActionsPhase({ questions, state }: { questions: readonly Question[]; state: RoundState }) {
  const { actions, agreements, finished, seats, now } = state;
  const people = { answered: finished, of: Math.max(seats.length, finished) };
  return (
    <>
      <PhaseTop phase="Actions" title={titleOf(actions.length)} />
      {actions.length > 0 && <ActionList label="Actions of this round" actions={actions} now={now} />}
      <div className="mt-8">
        <ScoreSummary questions={questions} agreements={agreements} people={people} />
      </div>
    </>
  );
}

function titleOf(count: number): string {
  if (count === 0) return "What will you do about it?";
  return count === 1 ? "You will do one thing." : `You will do ${count} things.`;
}
