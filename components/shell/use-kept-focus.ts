"use client";

import { useEffect } from "react";

/** What has the focus, and where it stands: in which row of which list, on which page. */
type Held = { element: Element; row: Element | null; list: Element | null; at: number; page: string };

/**
 * When what has the focus is taken away, the keyboard would start again at the top. So the focus goes to the last act of its
 * row, or of the row in its place when that is gone too, by revoking or removing what it shows; where no row is left, or
 * another page came, to the page.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let held: Held | null = null;
    function onFocus({ target }: FocusEvent) {
      const element = target instanceof Element && target.closest("main") ? target : null;
      const row = element?.closest("main :is(tr, li)") ?? null;
      const list = row?.parentElement ?? null;
      const at = row && list ? [...list.children].indexOf(row) : -1;
      held = element && { element, row, list, at, page: location.pathname };
    }
    const observer = new MutationObserver(() => {
      if (!held || held.element.isConnected || document.activeElement !== document.body) return;
      const { row, page } = held;
      const isOtherPage = page !== location.pathname;
      const target = (isOtherPage ? undefined : nextAct(held)) ?? (row || isOtherPage ? mainOf() : null);
      held = null;
      target?.focus({ preventScroll: true });
    });
    document.addEventListener("focusin", onFocus);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener("focusin", onFocus);
      observer.disconnect();
    };
  }, []);
}

function nextAct({ row, list, at }: Held): HTMLElement | undefined {
  if (row?.isConnected) return lastAct(row);
  return list?.isConnected ? lastAct(list.children[Math.min(at, list.children.length - 1)]) : undefined;
}

function lastAct(row: Element | undefined): HTMLElement | undefined {
  const acts = [...(row?.querySelectorAll<HTMLElement>("button, a[href]") ?? [])];
  return acts.findLast((act) => act.checkVisibility());
}

function mainOf(): HTMLElement | null {
  return document.getElementById("main");
}
