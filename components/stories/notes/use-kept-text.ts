"use client";

import { useEffect, useState } from "react";

/** A text that a tab keeps under a name while it is typed, also over a reload: `initial` until something else was typed. */
export function useKeptText(key: string, initial = ""): [string, (text: string) => void] {
  const [text, setText] = useState(initial);
  useEffect(() => {
    const kept = keptText(key);
    if (kept !== null) setText(kept);
  }, [key]);
  return [
    text,
    (next) => {
      setText(next);
      keepText(key, next === initial ? null : next);
    },
  ];
}

export function keptText(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

/** A browser may refuse it: then it lasts as long as the page. */
export function keepText(key: string, text: string | null): void {
  try {
    if (text === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, text);
  } catch {}
}
