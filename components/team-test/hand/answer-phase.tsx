"use client";

import type { Question } from "#lib/team-test/question-sets/question.ts";
import { AnswerOverview } from "./answer-overview.tsx";
import { PhaseTop } from "./phase-top.tsx";
import { ProgressMarks } from "./progress-marks.tsx";
import { QuestionSheet } from "./question-sheet.tsx";
import type { ReadyMark } from "./ready-mark.tsx";
import type { Answers } from "./use-answers.ts";
import type { BallotPlace } from "./use-ballot.ts";
import { useWalk } from "./use-walk.ts";

type AnswerPhaseProps = {
  questions: readonly Question[];
  answers: Answers;
  ballot: BallotPlace;
  keptAs: string;
  longestComment: number;
  ready: Parameters<typeof ReadyMark>[0];
};

/** One question after the other, then all of them. */
export function AnswerPhase({ questions, answers, ballot, keptAs, longestComment, ready }: AnswerPhaseProps) {
  const ids = questions.map(({ id }) => id);
  const answered = new Set(ids.filter((id) => answers.own.has(id)));
  const walk = useWalk(keptAs, ids, answered);
  if (ballot !== "here") return <NoBallot ballot={ballot} />;
  const question = walk.place === "all" ? undefined : questions[walk.place];
  return (
    <>
      <ProgressMarks questionIds={ids} answered={answered} at={walk.place === "all" ? null : walk.place} />
      {question && walk.place !== "all" ? (
        <QuestionSheet
          key={question.id}
          question={question}
          index={walk.place}
          count={questions.length}
          answers={answers}
          walk={walk}
          longestComment={longestComment}
        />
      ) : (
        <AnswerOverview questions={questions} answers={answers} walk={walk} ready={ready} />
      )}
    </>
  );
}

function NoBallot({ ballot }: { ballot: Exclude<BallotPlace, "here"> }) {
  if (ballot === "unknown") return <PhaseTop phase="Answer" title="Your ballot is on its way." />;
  return (
    <PhaseTop phase="Answer" title="Your ballot is in another browser.">
      <p>
        It is in the one in which you answered: nobody, not even Headroom, can tell which ballot is yours. Answer there;
        here you can follow the round.
      </p>
    </PhaseTop>
  );
}
