"use client";

import { useEffect, useEffectEvent, useRef } from "react";
import { withDraft } from "#lib/team-test/hand/kept.ts";
import { isComplete, type OwnAnswer } from "#lib/team-test/hand/own-answer.ts";
import type { Answers } from "./use-answers.ts";

const savedAfterMs = 1_000;

/**
 * The comment on one question while it is typed. It is kept in the browser with every character, and saved with the answer: when one
 * is given, when the field or the question is left, and after a pause in typing.
 */
export function useComment(questionId: string, answers: Answers) {
  const { kept, refused } = answers;
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const leaveQuestion = useEffectEvent(() => save({ isLeft: true }));
  useEffect(() => () => leaveQuestion(), []);

  function keepDraft(comment: string | null) {
    kept.change((before) => withDraft(before, questionId, comment));
  }

  function give(given: OwnAnswer) {
    clearTimeout(pause.current);
    const now = answers.ownNow(questionId);
    const isKnown = now?.answer === given.answer && now.comment === given.comment;
    if (!isKnown || refused.some(({ one }) => one.questionId === questionId)) answers.give(given);
    keepDraft(null);
  }

  /** By what is there now: the page may not have been drawn since the answer was given. */
  function save({ isLeft }: { isLeft: boolean }) {
    clearTimeout(pause.current);
    const typed = kept.read().drafts[questionId];
    const now = answers.ownNow(questionId);
    if (typed === undefined || !now) return;
    const given = { ...now, comment: typed.trim() };
    if (!isComplete(given)) return;
    if (given.comment !== now.comment) answers.give(given);
    if (isLeft) keepDraft(null);
  }

  function type(comment: string) {
    keepDraft(comment);
    clearTimeout(pause.current);
    pause.current = setTimeout(() => save({ isLeft: false }), savedAfterMs);
  }

  function takeBack() {
    clearTimeout(pause.current);
    const typed = text;
    answers.give({ questionId, answer: null, comment: "" });
    keepDraft(typed === "" ? null : typed);
  }

  const text = answers.drafts[questionId] ?? answers.own.get(questionId)?.comment ?? "";
  return { text, give, type, takeBack, leave: () => save({ isLeft: true }) };
}
