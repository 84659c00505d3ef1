"use client";

import { useEffect, useRef } from "react";
import { VoteSquare } from "#components/team-test/vote-square.tsx";
import { classNames } from "#components/ui/class-names.ts";
import type { OwnAnswer } from "#lib/team-test/hand/own-answer.ts";
import type { Question } from "#lib/team-test/question-sets/question.ts";
import { answerNames } from "#lib/team-test/results/tally.ts";
import { HandButton } from "./hand-button.tsx";
import { HandKey } from "./hand-key.tsx";
import { ReadyMark } from "./ready-mark.tsx";
import { SavedMark } from "./saved-mark.tsx";
import { useAnswerKeys } from "./use-answer-keys.ts";
import type { Answers } from "./use-answers.ts";
import type { Walk } from "./use-walk.ts";

type AnswerOverviewProps = {
  questions: readonly Question[];
  answers: Answers;
  walk: Walk;
  ready: Parameters<typeof ReadyMark>[0];
};

/** All questions with what one said. Tapped, one can be changed. */
export function AnswerOverview({ questions, answers, walk, ready }: AnswerOverviewProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { arrive, go, back, digit } = walk;
  useEffect(() => arrive(heading.current), [arrive]);
  useAnswerKeys({ digit, back });
  const open = questions.filter(({ id }) => !answers.own.has(id)).length;
  return (
    <>
      <div className="pt-6">
        <div className="flex min-h-8 items-center gap-4">
          <p className="text-ink-3">Your answers</p>
          <SavedMark {...answers} isAtEnd />
        </div>
        <h1 ref={heading} tabIndex={-1} className="mt-1 text-balance font-medium text-answer tracking-[-0.015em]">
          {titleOf(open, questions.length)}
        </h1>
        <p className="mt-2 text-pretty text-ink-2 text-lead">
          Tap one to change it: you can until the answers are revealed.
        </p>
      </div>
      <ol aria-label="Your answers" className="mt-4 border-t">
        {questions.map((question, index) => (
          <li key={question.id} className="border-b">
            <AnswerRow
              number={index + 1}
              question={question}
              own={answers.own.get(question.id)}
              refusal={answers.refused.find(({ one }) => one.questionId === question.id)?.message}
              onOpen={() => go(index)}
            />
          </li>
        ))}
      </ol>
      <div className="mt-4 flex flex-col gap-2">
        <ReadyMark {...ready} isMain={open === 0} />
        <HandButton look="bare" aria-keyshortcuts="ArrowLeft" onClick={back} className="self-start">
          Back <HandKey>←</HandKey>
        </HandButton>
      </div>
    </>
  );
}

type AnswerRowProps = {
  number: number;
  question: Question;
  own: OwnAnswer | undefined;
  refusal: string | undefined;
  onOpen: () => void;
};

function AnswerRow({ number, question, own, refusal, onOpen }: AnswerRowProps) {
  return (
    <button
      type="button"
      onClick={onOpen}
      className="grid min-h-12 w-full touch-manipulation grid-cols-[1.5rem_minmax(0,1fr)_auto] items-baseline gap-x-2 py-2.5 text-left hover:bg-sunk"
    >
      <span className="figures text-ink-3 text-table">{number}</span>
      <span className="[overflow-wrap:anywhere]">{question.short}</span>
      <span
        className={classNames(
          "inline-flex h-5 items-center gap-1.5 self-start pl-2 text-table",
          own ? "font-medium" : "text-ink-3",
        )}
      >
        {own && <VoteSquare answer={own.answer} className="size-3.5" />}
        {own ? answerNames[own.answer] : "open"}
      </span>
      {own?.comment && (
        <span className="col-span-2 col-start-2 text-ink-2 text-table [overflow-wrap:anywhere]">“{own.comment}”</span>
      )}
      {refusal && <span className="col-span-2 col-start-2 font-medium text-table">Not taken: {refusal}</span>}
    </button>
  );
}

function titleOf(open: number, count: number): string {
  if (open === 0) return count === 1 ? "The one question is answered." : `All ${count} questions are answered.`;
  return open === 1 ? "One question is still open." : `${open} of ${count} questions are still open.`;
}
