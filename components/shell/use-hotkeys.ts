"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { isTyping } from "#components/ui/is-typing.ts";
import { mayLeave } from "#components/ui/leaving.ts";
import type { NavItem } from "./nav.ts";
import { press } from "./page-acts.ts";
import { isTypedOn, type LastLetter, letterOf } from "./typed-on.ts";

type Handlers = { openPalette: () => void; openSheet: () => void; goTo: readonly Pick<NavItem, "key" | "href">[] };

/** How long after `g` a letter is that of a page. */
export const goWithinMs = 1500;

/**
 * The keys that work on every page: Ctrl or Cmd K, `?`, `g` and a letter, and each single key that a button or link
 * names in `aria-keyshortcuts`. None acts while something is typed; in an open dialog only the dialog's own do.
 */
export function useHotkeys({ openPalette, openSheet, goTo }: Handlers): void {
  const router = useRouter();
  const goPressedAt = useRef(Number.NEGATIVE_INFINITY);
  const letter = useRef<LastLetter>(null);

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") return act(event, openPalette);
      const last = letter.current;
      letter.current = letterOf(event);
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target)) return;
      if (last && event.key.length === 1 && isTypedOn(last, event.timeStamp)) {
        letter.current = { ...last, at: event.timeStamp };
        return event.preventDefault();
      }
      const dialog = document.querySelector("dialog[open]");
      const isAfterGo = event.timeStamp - goPressedAt.current < goWithinMs;
      goPressedAt.current = Number.NEGATIVE_INFINITY;
      const page = isAfterGo && !dialog ? goTo.find((item) => item.key === event.key) : undefined;
      if (page) return act(event, () => mayLeave() && router.push(page.href));
      const target = pressable(dialog ?? document, event.key);
      if (target) return act(event, () => press(target));
      if (dialog) return;
      if (event.key === "?") return act(event, openSheet);
      if (event.key === "g") goPressedAt.current = event.timeStamp;
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [openPalette, openSheet, goTo, router]);
}

function act(event: KeyboardEvent, run: () => unknown): void {
  event.preventDefault();
  run();
}

function pressable(within: ParentNode, key: string): HTMLElement | undefined {
  return [...within.querySelectorAll<HTMLElement>("[aria-keyshortcuts]")].find(
    (element) =>
      element.getAttribute("aria-keyshortcuts")?.toLowerCase() === key.toLowerCase() && element.checkVisibility(),
  );
}
