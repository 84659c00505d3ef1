"use client";

import { useEffect, useRef, useState } from "react";
import { classNames } from "#components/ui/class-names.ts";
import { isComplete } from "#lib/team-test/hand/own-answer.ts";
import { focusNames, type Question } from "#lib/team-test/question-sets/question.ts";
import type { Answer } from "#lib/team-test/results/tally.ts";
import { AnswerButton } from "./answer-button.tsx";
import { CommentField } from "./comment-field.tsx";
import { HandButton } from "./hand-button.tsx";
import { HandKey } from "./hand-key.tsx";
import { SavedMark } from "./saved-mark.tsx";
import { useAnswerKeys } from "./use-answer-keys.ts";
import type { Answers } from "./use-answers.ts";
import { useComment } from "./use-comment.ts";
import type { Walk } from "./use-walk.ts";

type QuestionSheetProps = {
  question: Question;
  index: number;
  count: number;
  answers: Answers;
  walk: Walk;
  longestComment: number;
};

const longText = 120;
const veryLongText = 200;

/** One question: read it, tap once, and the next one is there. */
export function QuestionSheet({ question, index, count, answers, walk, longestComment }: QuestionSheetProps) {
  const own = answers.own.get(question.id);
  const comment = useComment(question.id, answers);
  const [isNoting, setIsNoting] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const refusal = answers.refused.find(({ one }) => one.questionId === question.id);
  const isNeeded = isNoting || own?.answer === "not_ours";

  const { arrive } = walk;
  useEffect(() => arrive(heading.current), [arrive]);

  function choose(answer: Answer, pauseMs = 0) {
    const given = { questionId: question.id, answer, comment: comment.text.trim() };
    setIsNoting(!isComplete(given));
    if (!isComplete(given)) return field.current?.focus();
    comment.give(given);
    walk.goOn(question.id, pauseMs);
  }

  function next() {
    if (isNoting) return choose("not_ours");
    comment.leave();
    walk.next();
  }

  function back() {
    comment.leave();
    walk.back();
  }

  const chosen = isNoting ? "not_ours" : own?.answer;
  useAnswerKeys({ digit: walk.digit, back, next, answer: choose, comment: () => field.current?.focus() });
  const button = (answer: Answer) => (
    <AnswerButton answer={answer} isChosen={chosen === answer} onChoose={() => choose(answer, seenMs())} />
  );

  return (
    <>
      <div className="flex flex-1 flex-col pt-7.5 pb-6 sm:min-h-80 sm:flex-none">
        <p className="flex justify-between gap-4 text-ink-3">
          <span>
            <span className="figures">{index + 1}</span> of <span className="figures">{count}</span>
          </span>
          <span>{focusNames[question.focus]}</span>
        </p>
        <h1
          ref={heading}
          tabIndex={-1}
          dir="auto"
          className={classNames(
            "mt-2.5 text-balance font-medium tracking-[-0.018em] [overflow-wrap:anywhere]",
            sizeOf(question.text),
          )}
        >
          {question.text}
        </h1>
        {question.why && (
          <p dir="auto" className="mt-3.5 text-pretty text-ink-2 text-lead [overflow-wrap:anywhere]">
            {question.why}
          </p>
        )}
      </div>
      <div role="group" aria-label="Your answer" className="grid grid-cols-2 gap-3">
        {button("yes")}
        {button("no")}
        {button("unknown")}
        {button("not_ours")}
      </div>
      <CommentField
        ref={field}
        value={comment.text}
        isNeeded={isNeeded}
        maxLength={longestComment}
        onType={comment.type}
        onDone={comment.leave}
        onEnter={() => (chosen ? next() : field.current?.blur())}
        takeBack={own ? comment.takeBack : null}
      />
      {refusal && (
        <p role="alert" className="mt-3 border-ink border-l-2 pl-2 font-medium text-table">
          {refusal.message}
        </p>
      )}
      <div className="mt-4.5 flex flex-wrap items-center justify-between gap-2">
        <HandButton look="bare" aria-keyshortcuts="ArrowLeft" onClick={back} className={index === 0 ? "invisible" : ""}>
          Back <HandKey>←</HandKey>
        </HandButton>
        <SavedMark {...answers} />
        <HandButton look={chosen ? "primary" : "plain"} aria-keyshortcuts="ArrowRight" onClick={next}>
          {nextText(isNoting, own !== undefined, index + 1 === count)} <HandKey>→</HandKey>
        </HandButton>
      </div>
    </>
  );
}

function nextText(isNoting: boolean, isAnswered: boolean, isLast: boolean): string {
  if (isNoting) return "Save note";
  if (!isAnswered) return "Skip";
  return isLast ? "All answers" : "Next question";
}

/** How long a choice is to be seen before the next question takes its place. Another tap within that time changes it. */
function seenMs(): number {
  return matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 150;
}

/** As large as the mock-up's for a question of usual length; a long one still leaves room for the buttons. */
function sizeOf(text: string): string {
  if (text.length > veryLongText) return "text-[1.25rem] leading-7";
  return text.length > longText
    ? "text-answer"
    : "text-[1.875rem] leading-[2.375rem] max-[20rem]:text-figure max-[20rem]:leading-7";
}
