import type { ReactNode } from "react";
import { SectionHead } from "#components/ui/section-head.tsx";
import type { PreviousResult } from "#lib/team-test/history/previous-results.ts";
import type { Question } from "#lib/team-test/question-sets/question.ts";
import type { QuestionResult } from "#lib/team-test/results/question-result.ts";
import type { RoundState } from "#lib/team-test/rounds/round-state.ts";
import { ScoreSummary } from "../desk/score-summary.tsx";
import type { OnRadar } from "../radar/on-radar.ts";
import { splitRows } from "../split-rows.ts";
import { RecordActions } from "./record-actions.tsx";
import { RecordQuestion } from "./record-question.tsx";

type RoundRecordProps = {
  questions: readonly Question[];
  /** Of a closed round. */
  state: RoundState;
  /** How many answered, of how many who took part; null where one person entered the answers. */
  people: { answered: number; of: number } | null;
  previous: readonly PreviousResult[];
  /** `/teams/checkout` */
  teamPath: string;
  radar: OnRadar;
};

/** What came of a round: the score, every question from most split to least, and the actions. It prints without the shell. */
export function RoundRecord({ questions, state, people, previous, teamPath, radar }: RoundRecordProps) {
  const isGroup = people === null;
  const rows = splitRows(questions, { ...state, results: state.results ?? questions.map(unanswered) });
  return (
    <div className="mt-6 flex flex-col gap-8 print:gap-6">
      <div className="grid gap-x-12 gap-y-6 lg:grid-cols-[minmax(0,1fr)_16rem] print:block">
        <div className="lg:order-2 print:mb-4 print:break-inside-avoid">
          <ScoreSummary questions={questions} agreements={state.agreements} people={people} />
        </div>
        <section aria-labelledby="questions" className="min-w-0">
          <SectionHead id="questions" title="Questions" meta={isGroup ? undefined : "most split first"} />
          <ol>
            {rows.map((row) => (
              <RecordQuestion
                key={row.question.id}
                row={row}
                previous={previous.find(({ questionId }) => questionId === row.question.id) ?? null}
                actions={state.actions.filter(({ questionId }) => questionId === row.question.id)}
                isGroup={isGroup}
                teamPath={teamPath}
                radar={radar}
              />
            ))}
          </ol>
        </section>
      </div>
      <ActionsOf questions={questions} state={state} />
      <PaperNote>Counts only: who answered what, comments and the owners of actions are left out on paper.</PaperNote>
    </div>
  );
}

/** What was decided to be done in a round, and what became of earlier actions in it. */
export function ActionsOf({ questions, state }: Pick<RoundRecordProps, "questions" | "state">) {
  const { actions, pastActions, now } = state;
  const of = { questions, now };
  return (
    <>
      <RecordActions id="actions" title="Actions of this round" actions={actions} {...of} />
      <RecordActions id="past-actions" title="Actions from earlier rounds" actions={pastActions} {...of} />
    </>
  );
}

function PaperNote({ children }: { children: ReactNode }) {
  return <p className="hidden text-ink-3 text-meta print:block">{children}</p>;
}

/** Of a round that one person entered nobody's answers are kept. */
function unanswered({ id }: Question): QuestionResult {
  return { questionId: id, votes: 0, tally: null, comments: [], people: null };
}
