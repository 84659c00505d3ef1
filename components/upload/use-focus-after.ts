"use client";

import { type RefObject, useCallback, useLayoutEffect, useRef } from "react";

/**
 * Keeps the focus where a press has moved things about: after the next render it goes to the element with that
 * `data-focus`, or to the first button that is left.
 */
export function useFocusAfter(box: RefObject<HTMLElement | null>): (name: string) => void {
  const wanted = useRef<string>(null);
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const named = box.current?.querySelector<HTMLElement>(`[data-focus="${CSS.escape(wanted.current)}"]`);
    wanted.current = null;
    const target = named ?? box.current?.querySelector<HTMLElement>("[data-focus], [data-first-focus]");
    target?.focus();
  });
  return useCallback((name: string) => {
    wanted.current = name;
  }, []);
}
