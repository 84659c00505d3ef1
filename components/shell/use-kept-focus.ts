"use client";

import { useEffect } from "react";

type Held = { row: Element; list: Element; at: number };

/**
 * When the row that has the focus is taken away, by revoking or removing what it shows, the last act of the row in its
 * place gets the focus; where no row is left, the page. Otherwise the keyboard would start again at the top.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let held: Held | null = null;
    function onFocus({ target }: FocusEvent) {
      const row = target instanceof Element ? target.closest("main :is(tr, li)") : null;
      const list = row?.parentElement;
      held = row && list ? { row, list, at: [...list.children].indexOf(row) } : null;
    }
    const observer = new MutationObserver(() => {
      if (!held || held.row.isConnected || document.activeElement !== document.body) return;
      const target = lastAct(rowAt(held)) ?? document.getElementById("main");
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

function rowAt({ list, at }: Held): Element | undefined {
  return list.isConnected ? list.children[Math.min(at, list.children.length - 1)] : undefined;
}

function lastAct(row: Element | undefined): HTMLElement | undefined {
  const acts = [...(row?.querySelectorAll<HTMLElement>("button, a[href]") ?? [])];
  return acts.findLast((act) => act.checkVisibility());
}
