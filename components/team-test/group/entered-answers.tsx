"use client";

import { mayAgree } from "#lib/team-test/rounds/phase.ts";
import { PhaseHead, type PhaseProps } from "../desk/two-columns.tsx";
import { EnteredRow } from "./entered-row.tsx";
import { GroupAnswers } from "./group-answers.tsx";

/** The answers that one person enters for the team. */
export function EnteredAnswers({ desk, place }: PhaseProps) {
  return (
    <>
      {place === "room" && <PhaseHead place={place}>What do you agree on?</PhaseHead>}
      <Answers desk={desk} />
    </>
  );
}

function Answers({ desk: { facts, state, acts, previous, teamPath } }: Pick<PhaseProps, "desk">) {
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
