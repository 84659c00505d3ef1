"use client";

import { type RefObject, useEffect, useEffectEvent } from "react";
import { isTyping } from "#components/ui/is-typing.ts";

const steps: Partial<Record<string, number>> = {
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
  j: 1,
  k: -1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/**
 * Walks the tactics that are found: by J and K wherever nothing is typed, by arrows from the list, or from the button that moves a tactic; from the
 * search an arrow leads down to the first. The picture walks its blips by itself, but for J and K.
 */
export function useRadarKeys(
  root: RefObject<HTMLElement | null>,
  slugs: readonly string[],
  selected: string | null,
): void {
  const walk = useEffectEvent((step: number) => {
    const at = selected === null ? -1 : slugs.indexOf(selected);
    const to = at < 0 ? 0 : Math.max(0, Math.min(slugs.length - 1, at + step));
    const slug = slugs[to];
    if (slug !== undefined) focusOn(root.current, slug);
  });

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.defaultPrevented) return;
      const step = steps[event.key];
      const { target } = event;
      if (step === undefined || !(target instanceof Element)) return;
      const isFromSearch = event.key === "ArrowDown" && target === searchOf(root.current);
      if (isTyping(target) && !isFromSearch) return;
      if (document.querySelector("dialog[open], [popover]:popover-open[role=dialog]")) return;
      const isLetter = event.key.length === 1;
      if (!isLetter && !isFromSearch && !target.closest("[data-tactic], [aria-keyshortcuts=M]")) return;
      event.preventDefault();
      walk(isFromSearch ? Number.NEGATIVE_INFINITY : step);
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [root]);
}

function searchOf(root: HTMLElement | null): Element | null {
  return root?.querySelector("input[type=search]") ?? null;
}

/** In the picture the blip, if it has one; else the list's line. */
function focusOn(root: HTMLElement | null, slug: string): void {
  const name = CSS.escape(slug);
  const isInPicture = document.activeElement?.closest("[data-slugs]");
  const blip = isInPicture ? root?.querySelector<SVGElement>(`[data-slugs~="${name}"]`) : null;
  const next = blip ?? root?.querySelector<HTMLElement>(`[data-tactic="${name}"]`);
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: "nearest" });
}
