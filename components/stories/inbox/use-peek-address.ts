"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { goneTo } from "./inbox-list.ts";
import type { Inbox } from "./inbox-model.ts";

const writtenAfterMs = 250;
/** As wide as the list and the peek side by side take: `lg`. */
const sideBySide = "(min-width: 64rem)";

type PeekAddress = {
  current: string | null;
  /** The list's own part of the address. */
  query: string;
  isOpenAtFirst: boolean;
};

/**
 * Which story is looked at stands in the address, as `peek`, so that a link shows the other person the same. Side by side it follows the keys, a
 * moment later: browsers refuse an address that changes with every key. On a narrow screen the peek covers the list, and the way back leads to it.
 */
export function usePeekAddress(inbox: Inbox, { current, query, isOpenAtFirst }: PeekAddress) {
  const [isOpen, setIsOpen] = useState(isOpenAtFirst);
  const wasPushed = useRef(false);

  const open = useCallback(() => {
    setIsOpen(true);
    if (window.matchMedia(sideBySide).matches || wasPushed.current) return;
    const { current: key } = inbox.get().list;
    if (key === null) return;
    wasPushed.current = true;
    window.history.pushState(null, "", addressOf(query, key));
  }, [inbox, query]);

  const close = useCallback(() => {
    if (wasPushed.current) return window.history.back();
    setIsOpen(false);
  }, []);

  useEffect(() => {
    const wanted = isOpen ? current : null;
    if (wanted === peekIn(window.location.search)) return;
    const timer = setTimeout(() => window.history.replaceState(null, "", addressOf(query, wanted)), writtenAfterMs);
    return () => clearTimeout(timer);
  }, [isOpen, current, query]);

  useEffect(() => {
    function onBack() {
      wasPushed.current = false;
      const key = peekIn(window.location.search);
      setIsOpen(key !== null);
      if (key !== null) inbox.change((list) => goneTo(list, key));
    }
    window.addEventListener("popstate", onBack);
    return () => window.removeEventListener("popstate", onBack);
  }, [inbox]);

  return { isOpen, open, close };
}

function peekIn(search: string): string | null {
  return new URLSearchParams(search).get("peek");
}

function addressOf(query: string, key: string | null): string {
  return `${window.location.pathname}?${query}${key === null ? "" : `&peek=${key}`}`;
}
