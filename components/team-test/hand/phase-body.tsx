"use client";

import { isRevealed, type Phase } from "#lib/team-test/rounds/phase.ts";
import type { RoundState } from "#lib/team-test/rounds/round-state.ts";
import { ActionsPhase } from "./actions-phase.tsx";
import { AnswerPhase } from "./answer-phase.tsx";
import { CheckInList } from "./check-in/check-in-list.tsx";
import { shownTactics } from "./check-in/shown-tactics.ts";
import { ClosedPhase } from "./closed-phase.tsx";
import type { HandProps } from "./hand-props.ts";
import { OwnAnswers } from "./own-answers.tsx";
import { PastActionsPhase } from "./past-actions-phase.tsx";
import { ReadyMark } from "./ready-mark.tsx";
import { RevealedPhase } from "./revealed-phase.tsx";
import type { Answers } from "./use-answers.ts";
import type { BallotPlace } from "./use-ballot.ts";

type PhaseBodyProps = HandProps & {
  keptAs: string;
  /** The round's phase, or an earlier one that is looked back at. */
  viewed: Phase;
  state: RoundState;
  answers: Answers;
  ballot: BallotPlace;
  recordPath: string | null;
};

/** What a phase shows, and the mark that one is done with it. */
export function PhaseBody(props: PhaseBodyProps) {
  const { code, seat, acts, viewed, state } = props;
  const { phase } = state;
  const ready = {
    isReady: state.seats.find(({ id }) => id === seat.id)?.isReady ?? false,
    setReady: (isReady: boolean) => acts.setReady(code, { isReady, phase }),
  };
  const isPresent = viewed === phase;
  if (viewed === "answer" && isPresent)
    return <AnswerPhase key="answer" {...props} questions={props.facts.questions} ready={ready} />;
  return (
    <>
      <PhaseView {...props} />
      {isPresent && viewed !== "closed" && (
        <div className="mt-auto pt-8">
          <ReadyMark key={viewed} {...ready} />
        </div>
      )}
    </>
  );
}

function PhaseView({ facts, viewed, state, answers, teamPath, recordPath, ...own }: PhaseBodyProps) {
  const { questions, isAnonymous, number } = facts;
  if (viewed === "past_actions") {
    const isCheckIn = state.pastActions.length === 0 && shownTactics(state).length > 0;
    return (
      <>
        {!isCheckIn && <PastActionsPhase state={state} isGuest={teamPath === null} />}
        <CheckInList {...own} state={state} isFirst={isCheckIn} />
      </>
    );
  }
  if (viewed === "answer") return <OwnAnswers questions={questions} own={answers.own} isAnonymous={isAnonymous} />;
  if (viewed === "actions") return <ActionsPhase questions={questions} state={state} />;
  if (viewed === "closed")
    return <ClosedPhase number={number} questions={questions} state={state} recordPath={recordPath} />;
  return isRevealed(viewed) ? (
    <RevealedPhase phase={viewed} questions={questions} state={state} teamPath={teamPath} />
  ) : null;
}
