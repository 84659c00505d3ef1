"use client";

import { useEffect, useEffectEvent } from "react";
import type { Answer } from "#lib/team-test/results/tally.ts";

type Keys = {
  /** @param atMs when it was pressed */
  digit: (digit: string, atMs: number) => void;
  back: () => void;
  next?: () => void;
  /** Only where a question is shown. */
  answer?: (answer: Answer) => void;
  comment?: () => void;
};

const answerKeys: Record<string, Answer> = { y: "yes", n: "no", d: "unknown", o: "not_ours" };

/** Y, N, D and O answer; arrows and Backspace move, C goes to the comment, a number to its question. None acts while something is typed. */
export function useAnswerKeys({ digit, back, next, answer, comment }: Keys): void {
  function actOf({ key, timeStamp }: KeyboardEvent): (() => void) | undefined {
    if (/^\d$/.test(key)) return () => digit(key, timeStamp);
    if (key === "ArrowLeft" || key === "Backspace") return back;
    if (key === "ArrowRight") return next;
    if (key.toLowerCase() === "c") return comment;
    const said = answerKeys[key.toLowerCase()];
    return said && answer ? () => answer(said) : undefined;
  }

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target)) return;
    const act = actOf(event);
    if (!act) return;
    event.preventDefault();
    if (!event.repeat) act();
  });

  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event);
    document.addEventListener("keydown", listener);
    return () => document.removeEventListener("keydown", listener);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("textarea, input, select, [contenteditable]") !== null;
}
