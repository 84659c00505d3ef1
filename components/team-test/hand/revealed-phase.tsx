"use client";

import { AgreementLine } from "#components/team-test/desk/agreement-line.tsx";
import { OneQuestion } from "#components/team-test/desk/one-question.tsx";
import { useLookedAt } from "#components/team-test/desk/use-looked-at.ts";
import { SplitList } from "#components/team-test/split-list.tsx";
import { splitRows } from "#components/team-test/split-rows.ts";
import type { Question } from "#lib/team-test/question-sets/question.ts";
import { type Phase, phaseNames } from "#lib/team-test/rounds/phase.ts";
import type { RoundState } from "#lib/team-test/rounds/round-state.ts";

type RevealedPhaseProps = {
  phase: Phase;
  questions: readonly Question[];
  state: RoundState;
  teamPath: string | null;
};

/** The answers: the question that the room looks at, then all, most split first. */
export function RevealedPhase({ phase, questions, state, teamPath }: RevealedPhaseProps) {
  const rows = splitRows(questions, state);
  const { questionId, look } = useLookedAt(state.questionId, rows[0]?.question.id ?? "", undefined);
  const row = rows.find(({ question }) => question.id === questionId) ?? rows[0];
  if (!row) return null;

  function choose(id: string) {
    look(id);
    window.scrollTo({ top: 0 });
  }

  return (
    <>
      <p className="flex justify-between gap-4 pt-7 pb-2 text-ink-3">
        <span>{phaseNames[phase]}</span>
        {phase !== "reveal" && (
          <span className="text-right">
            {state.agreements.length} of {questions.length} agreed
          </span>
        )}
      </p>
      <OneQuestion
        key={row.question.id}
        row={row}
        isMostSplit={row === rows[0]}
        previous={null}
        teamPath={teamPath ?? ""}
        isLarge={false}
        heading="h1"
      >
        {(row.agreement || phase === "agree") && <AgreementLine agreement={row.agreement} />}
      </OneQuestion>
      <div className="mt-8">
        <SplitList rows={rows} current={row.question.id} onChoose={choose} isFollowed={false} />
      </div>
    </>
  );
}
