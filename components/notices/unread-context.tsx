"use client";

import { usePathname } from "next/navigation";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";

const UnreadContext = createContext({ unread: 0, see: (_path: string) => {} });

/** How many notices whoever is signed in has not read. */
export const useUnread = () => useContext(UnreadContext).unread;

const lookedAtMs = 1_000;

/** Reads the notices that lead to a page that is shown within this one, once it was looked at for a moment. Null: none is. */
export function useSeen(path: string | null): void {
  const { unread, see } = useContext(UnreadContext);
  const hasUnread = unread > 0;
  useEffect(() => {
    if (path === null || !hasUnread) return;
    const looking = setTimeout(() => see(path), lookedAtMs);
    return () => clearTimeout(looking);
  }, [path, hasUnread, see]);
}

const askEveryMs = 60_000;

/**
 * Counts the unread notices for whatever shows their number. `initial` came with the page. A page that is looked at reads the notices that lead to it;
 * the count is asked for again then, when one comes back to the window or the network, and each minute.
 */
export function UnreadProvider({ initial, children }: { initial: number; children: ReactNode }) {
  const path = usePathname();
  const [asked, setAsked] = useState({ of: initial, count: initial });
  const unread = asked.of === initial ? asked.count : initial;
  const latest = useRef(initial);
  useEffect(() => {
    latest.current = initial;
  }, [initial]);
  useEffect(() => {
    let isHere = true;
    const isShown = () => document.visibilityState === "visible";
    const take = (count: number | null) => count !== null && isHere && setAsked({ of: latest.current, count });
    const look = () => void (isShown() && seePage(path).then(take));
    const ask = () => void (isShown() && askUnread().then(take));
    look();
    const asking = setInterval(ask, askEveryMs);
    document.addEventListener("visibilitychange", look);
    window.addEventListener("online", ask);
    return () => {
      isHere = false;
      clearInterval(asking);
      document.removeEventListener("visibilitychange", look);
      window.removeEventListener("online", ask);
    };
  }, [path]);
  const see = useCallback((shown: string) => {
    void seePage(shown).then((count) => count !== null && setAsked({ of: latest.current, count }));
  }, []);
  const known = useMemo(() => ({ unread, see }), [unread, see]);
  return <UnreadContext value={known}>{children}</UnreadContext>;
}

function seePage(path: string): Promise<number | null> {
  const headers = { "content-type": "application/json" };
  return unreadIn(fetch("/notices/seen", { method: "POST", headers, body: JSON.stringify({ path }) }));
}

function askUnread(): Promise<number | null> {
  return unreadIn(fetch("/notices/unread"));
}

/** Null when it could not be asked: the last count stays. */
async function unreadIn(asked: Promise<Response>): Promise<number | null> {
  const answer = await asked.catch(() => null);
  if (!answer?.ok) return null;
  const { unread } = (await answer.json()) as { unread: number };
  return unread;
}
