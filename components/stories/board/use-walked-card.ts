"use client";

import { type FocusEvent, useCallback, useEffectEvent, useLayoutEffect, useRef, useState } from "react";
import type { BoardColumn } from "#lib/stories/board/board.ts";
import { useBoardKeys } from "./use-board-keys.ts";
import { type Step, walkedTo } from "./walk-cards.ts";

/** The card that the keys are about: the one that has the focus, or had it last, also after it was moved to another column. */
export function useWalkedCard(columns: readonly BoardColumn[]) {
  const board = useRef<HTMLDivElement>(null);
  const [walked, setWalked] = useState<string | null>(null);

  const focusOn = useCallback((key: string | null) => {
    const card = key === null ? null : board.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(key)}"]`);
    card?.focus({ preventScroll: true });
    card?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, []);
  const walk = useCallback(
    (step: Step) => {
      const next = walkedTo(columns, keyOf(document.activeElement) ?? walked, step);
      setWalked(next);
      focusOn(next);
    },
    [columns, focusOn, walked],
  );
  useBoardKeys(walk);

  const keepFocus = useEffectEvent(() => {
    if (isNowhere(document.activeElement)) focusOn(walked);
  });
  // A card that moved is another element in another column. Before anybody else looks for where the focus went.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the columns are other ones
  useLayoutEffect(() => keepFocus(), [columns]);

  return {
    board,
    walked,
    setWalked,
    focusOn,
    onFocus: ({ target }: FocusEvent<HTMLElement>) => setWalked(keyOf(target) ?? walked),
  };
}

function keyOf(element: Element | null): string | null {
  return element?.closest<HTMLElement>("[data-card]")?.dataset.card ?? null;
}

/** The button that moves a card is pressed for that card: the keys go on from there. */
function isNowhere(element: Element | null): boolean {
  return element === document.body || element?.getAttribute("aria-keyshortcuts") === "M";
}
