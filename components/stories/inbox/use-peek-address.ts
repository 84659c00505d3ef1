"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { writeSoon } from "#components/ui/write-soon.ts";
import { goneTo } from "./inbox-list.ts";
import type { Inbox } from "./inbox-model.ts";

/** As wide as the list and the peek side by side take: `lg`. */
const sideBySide = "(min-width: 64rem)";

type PeekAddress = {
  current: string | null;
  /** The list's own part of the address. */
  query: string;
  isOpenAtFirst: boolean;
  /** Whether nothing is on its way to the server. */
  isAtRest: () => boolean;
};

/**
 * Which story is looked at stands in the address, as `peek`, so that a link shows the other person the same. Side by side it follows the keys, a
 * moment later: browsers refuse an address that changes with every key, and Next loads the whole page anew when it changes under an answer that is
 * on its way. On a narrow screen the peek covers the list, and the way back leads to it.
 */
export function usePeekAddress(inbox: Inbox, { current, query, isOpenAtFirst, isAtRest }: PeekAddress) {
  const [isOpen, setIsOpen] = useState(isOpenAtFirst);
  /** The way back is, or will be, the list. */
  const isPushed = useRef(false);
  const toPush = useRef(false);

  const open = useCallback(() => {
    if (!window.matchMedia(sideBySide).matches && !isPushed.current) toPush.current = true;
    setIsOpen(true);
  }, []);

  const close = useCallback(() => {
    if (isPushed.current) return window.history.back();
    toPush.current = false;
    setIsOpen(false);
  }, []);

  useEffect(() => {
    const wanted = isOpen ? current : null;
    if (wanted === peekIn(window.location.search)) return;
    let stop = writeSoon(write, toPush.current ? 0 : undefined);
    function write() {
      if (!isAtRest()) {
        stop = writeSoon(write);
        return;
      }
      const address = addressOf(query, wanted);
      if (toPush.current) window.history.pushState(null, "", address);
      else window.history.replaceState(null, "", address);
      isPushed.current ||= toPush.current;
      toPush.current = false;
    }
    return () => stop();
  }, [isOpen, current, query, isAtRest]);

  useEffect(() => {
    function onBack() {
      isPushed.current = false;
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
