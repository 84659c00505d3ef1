"use client";

import { decisionText } from "#lib/team-test/candidates/matrix-text.ts";
import { mayAgree } from "#lib/team-test/rounds/phase.ts";
import { PhaseHead, type PhaseProps } from "../desk/two-columns.tsx";
import { CandidateMatrix } from "./candidate-matrix.tsx";
import { CandidateRecord } from "./candidate-record.tsx";

/** The marks of candidates that one person enters for the team, and its decision. */
export function MarkedCandidates({ desk, place }: PhaseProps) {
  const { choice, phase } = desk.state;
  const isRoom = place === "room";
  if (!choice) return null;
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

function Marks({ desk: { facts, state, choiceActs }, choice, isDecisionSaid }: MarksProps) {
  const shown = { questions: facts.questions, choice, isDecisionSaid };
  if (!choiceActs || !mayAgree(state.phase)) return <CandidateRecord {...shown} />;
  return <CandidateMatrix {...shown} now={state.now} acts={choiceActs} />;
}
