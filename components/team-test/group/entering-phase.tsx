"use client";

import type { ReactNode } from "react";
import { decisionText } from "#lib/team-test/candidates/matrix-text.ts";
import { mayAgree } from "#lib/team-test/rounds/phase.ts";
import { CandidateMatrix } from "../candidates/candidate-matrix.tsx";
import { CandidateRecord } from "../candidates/candidate-record.tsx";
import { PhaseHead, type PhaseProps } from "../desk/two-columns.tsx";
import { EnteredRow } from "./entered-row.tsx";
import { GroupAnswers } from "./group-answers.tsx";

/** What one person enters for the team: the answers, or the marks of candidates and a decision. */
export function EnteringPhase({ desk, place }: PhaseProps) {
  const { choice, phase } = desk.state;
  const isRoom = place === "room";
  if (!choice)
    return (
      <>
        {isRoom && <PhaseHead place={place}>What do you agree on?</PhaseHead>}
        <Answers desk={desk} />
      </>
    );
  return (
    <div
      className={isRoom ? "[--heads-at:4rem] max-lg:[--heads-at:0px]" : "[--heads-at:2.25rem] max-sm:[--heads-at:0px]"}
    >
      {isRoom && (
        <PhaseHead place={place}>
          {choice.decision ? decisionText(choice.decision) : "Which one will you take?"}
        </PhaseHead>
      )}
      <Marks desk={desk} choice={choice} isDecisionSaid={isRoom || phase === "agree"} />
    </div>
  );
}

type Desk = PhaseProps["desk"];
type Choice = NonNullable<Desk["state"]["choice"]>;

type MarksProps = { desk: Desk; choice: Choice; isDecisionSaid: boolean };

function Marks({ desk: { facts, state, choiceActs }, choice, isDecisionSaid }: MarksProps): ReactNode {
  const shown = { questions: facts.questions, choice, isDecisionSaid };
  if (!choiceActs || !mayAgree(state.phase)) return <CandidateRecord {...shown} />;
  return <CandidateMatrix {...shown} now={state.now} acts={choiceActs} />;
}

function Answers({ desk: { facts, state, acts, previous, teamPath } }: { desk: Desk }): ReactNode {
  const { questions } = facts;
  const { agreements, evidence, phase } = state;
  if (acts && mayAgree(phase))
    return (
      <GroupAnswers
        questions={questions}
        agreements={agreements}
        evidence={evidence}
        previous={previous}
        teamPath={teamPath}
        acts={acts}
      />
    );
  return (
    <ol>
      {questions.map((question) => (
        <EnteredRow
          key={question.id}
          question={question}
          agreement={agreements.find(({ questionId }) => questionId === question.id) ?? null}
        />
      ))}
    </ol>
  );
}
