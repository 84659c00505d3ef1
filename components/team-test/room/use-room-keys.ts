"use client";

import { useEffect, useRef } from "react";

type Keys = {
  /** Goes to the next or previous question; null: there are none. */
  move: ((by: 1 | -1) => void) | null;
  /** Presses the way on; null: somebody who watches. */
  press: (() => void) | null;
};

const arrows: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/**
 * The keys of the big screen: Space and Enter go on, the arrows move, and the keys of buttons press them without taking the
 * focus, so that Space stays the way on. They come before the shell's, and stay away from what is typed and from cells (Escape leaves them), from menus
 * and dialogs; Space on a button presses that button, but on the question that is looked at anyway.
 */
export function useRoomKeys(keys: Keys): void {
  const now = useRef(keys);
  useEffect(() => {
    now.current = keys;
  });
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isElsewhere()) return;
      if (isTyped(event.target)) {
        if (event.key === "Escape") event.target.blur();
        return;
      }
      const run = actOf(event, now.current);
      if (!run) return;
      event.preventDefault();
      event.stopPropagation();
      run();
    }
    document.addEventListener("keydown", onKeyDown, { capture: true });
    return () => document.removeEventListener("keydown", onKeyDown, { capture: true });
  }, []);
}

function actOf({ key, target }: KeyboardEvent, { move, press }: Keys): (() => void) | null {
  const by = arrows[key];
  if (by !== undefined) return move && (() => move(by));
  if (key === " " || key === "Enter") return isPressable(target) ? null : press;
  const button = [...document.querySelectorAll<HTMLElement>("[data-room] [aria-keyshortcuts]")].find(
    (element) =>
      element.getAttribute("aria-keyshortcuts")?.toLowerCase() === key.toLowerCase() && element.checkVisibility(),
  );
  return button ? () => button.click() : null;
}

function isElsewhere(): boolean {
  return document.querySelector("dialog[open], [role=menu]:popover-open") !== null;
}

function isTyped(target: EventTarget | null): target is HTMLElement {
  return target instanceof HTMLElement && target.matches("textarea, select, [contenteditable], input, [role=gridcell]");
}

function isPressable(target: EventTarget | null): boolean {
  const pressed = target instanceof Element ? target.closest("button, a[href], summary") : null;
  return pressed !== null && !pressed.matches("[data-question][aria-current]");
}
