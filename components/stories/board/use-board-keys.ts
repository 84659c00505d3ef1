"use client";

import { useEffect } from "react";
import { isTyping } from "#components/ui/is-typing.ts";
import type { Step } from "./walk-cards.ts";

const steps: Partial<Record<string, Step>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
  k: "up",
  j: "down",
};

/** Walks the cards by arrow keys, and up and down by J and K, wherever the focus is but in a field or a dialog. Arrows scroll until a card has the focus. */
export function useBoardKeys(walk: (step: Step) => void): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.defaultPrevented) return;
      const step = steps[event.key];
      const { target } = event;
      if (!step || !(target instanceof HTMLElement) || isTyping(target)) return;
      if (document.querySelector("dialog[open]")) return;
      if (event.key.startsWith("Arrow") && !target.closest("[data-card]")) return;
      event.preventDefault();
      walk(step);
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [walk]);
}
