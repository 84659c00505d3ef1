"use client";

import { useEffect, useEffectEvent, useRef } from "react";
import { type Place, placeOfDigits } from "#lib/team-test/hand/place.ts";
import type { Answer } from "#lib/team-test/results/tally.ts";

type Keys = {
  count: number;
  go: (place: Place) => void;
  back: () => void;
  next?: () => void;
  /** Only where a question is shown. */
  answer?: (answer: Answer) => void;
  comment?: () => void;
};

const answerKeys: Record<string, Answer> = { y: "yes", n: "no", d: "unknown", o: "not_ours" };
const togetherMs = 800;

/** Y, N, D and O answer; arrows and Backspace move, C goes to the comment, a number to its question. None acts while something is typed. */
export function useAnswerKeys({ count, go, back, next, answer, comment }: Keys): void {
  const typed = useRef({ digits: "", atMs: 0 });

  function actOf(key: string): (() => void) | undefined {
    if (/^\d$/.test(key)) return () => jump(key);
    if (key === "ArrowLeft" || key === "Backspace") return back;
    if (key === "ArrowRight") return next;
    if (key.toLowerCase() === "c") return comment;
    const said = answerKeys[key.toLowerCase()];
    return said && answer ? () => answer(said) : undefined;
  }

  function jump(digit: string) {
    const now = performance.now();
    const before = now - typed.current.atMs < togetherMs ? typed.current.digits : "";
    const read = placeOfDigits(before, digit, count);
    typed.current = { digits: read.typed, atMs: now };
    if (read.place !== null) go(read.place);
  }

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target)) return;
    const act = actOf(event.key);
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
