import Link from "next/link";
import { ScoreSummary } from "#components/team-test/desk/score-summary.tsx";
import type { Question } from "#lib/team-test/question-sets/question.ts";
import type { RoundState } from "#lib/team-test/rounds/round-state.ts";
import { ActionList } from "./action-list.tsx";
import { handButtonClass } from "./hand-button.tsx";
import { PhaseTop } from "./phase-top.tsx";

type ClosedPhaseProps = {
  number: number;
  questions: readonly Question[];
  state: RoundState;
  /** Null for a guest. */
  recordPath: string | null;
};

/** The end of a round. Its code is worth nothing from now on. */
export function ClosedPhase({ number, questions, state, recordPath }: ClosedPhaseProps) {
  const { actions, agreements, results, finished, seats, now } = state;
  const isEmpty = (results ?? []).every(({ votes }) => votes === 0);
  const people = { answered: finished, of: Math.max(seats.length, finished) };
  return (
    <>
      <PhaseTop phase="Closed" title={`Thank you. Round ${number} is closed.`}>
        {isEmpty && <p>No answers were revealed in it. If there were some, they are deleted, and nobody saw them.</p>}
      </PhaseTop>
      {actions.length > 0 && <ActionList label="What you will do" actions={actions} now={now} />}
      {!isEmpty && (
        <div className="mt-8">
          <ScoreSummary questions={questions} agreements={agreements} people={people} />
        </div>
      )}
      {recordPath !== null && (
        <Link href={recordPath as "/"} prefetch={false} className={`mt-8 w-full ${handButtonClass()}`}>
          See the round’s record
        </Link>
      )}
    </>
  );
}
