"use client";

import { useCallback, useEffect, useRef } from "react";
import { nextOpen, type Place, placeAfter, placeBefore, placeOfDigits } from "#lib/team-test/hand/place.ts";
import { usePlace } from "./use-place.ts";

/** Digits that follow each other so soon are one number. */
const togetherMs = 800;

/** Moves among the questions. Whoever moves finds the focus on what they came to. */
export function useWalk(keptAs: string, questionIds: readonly string[], answered: ReadonlySet<string>) {
  const { place, go: setPlace } = usePlace(`${keptAs}.place`, questionIds, answered);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const hasMoved = useRef(false);
  const typed = useRef({ digits: "", atMs: 0 });
  useEffect(() => () => clearTimeout(pause.current), []);

  function go(next: Place) {
    clearTimeout(pause.current);
    hasMoved.current = true;
    setPlace(next);
  }

  const arrive = useCallback((heading: HTMLElement | null) => {
    if (!hasMoved.current) return;
    heading?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, []);

  function digit(pressed: string, atMs: number) {
    const before = atMs - typed.current.atMs < togetherMs ? typed.current.digits : "";
    const read = placeOfDigits(before, pressed, questionIds.length);
    typed.current = { digits: read.typed, atMs };
    if (read.place !== null) go(read.place);
  }

  return {
    place,
    digit,
    go,
    arrive,
    next: () => go(placeAfter(place, questionIds.length)),
    back: () => {
      const before = placeBefore(place, questionIds.length);
      if (before !== null) go(before);
    },
    /** After an answer: to the next open question, once it could be seen which one was chosen. */
    goOn: (questionId: string, afterMs: number) => {
      if (place === "all") return;
      const next = nextOpen(questionIds, new Set(answered).add(questionId), place);
      clearTimeout(pause.current);
      if (afterMs > 0) pause.current = setTimeout(() => go(next), afterMs);
      else go(next);
    },
  };
}

export type Walk = ReturnType<typeof useWalk>;
