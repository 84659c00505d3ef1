"use client";

import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import type { OwnClocks } from "#lib/stories/timeboxes/timebox-view.ts";

type Known = { own: OwnClocks; ask: () => void };

const nobodys: Known = { own: { at: 0, clocks: [] }, ask: () => {} };
const OwnClocksContext = createContext<Known>(nobodys);

export const useOwnClocks = () => useContext(OwnClocksContext);

const askEveryMs = 60_000;
/** Focus and visibility come together: one answer is enough for both. */
const gatherMs = 100;

/**
 * The clocks of whoever is signed in, by the server. `initial` came with the page; they are asked for again each minute, when one comes back to the
 * page or the network, and when another tab changed them.
 */
export function OwnClocksProvider({ initial, children }: { initial: OwnClocks; children: ReactNode }) {
  const [asked, setAsked] = useState<OwnClocks | null>(null);
  const asking = useRef<ReturnType<typeof setTimeout>>(undefined);
  const own = asked && asked.at > initial.at ? asked : initial;
  const hasSome = own.clocks.length > 0;

  const ask = useCallback(() => {
    clearTimeout(asking.current);
    asking.current = setTimeout(() => {
      void askServer().then((answer) => answer && setAsked((known) => newest(known, answer)));
    }, gatherMs);
  }, []);

  useTelling(signOf(initial), ask);
  useEffect(() => {
    const onBack = () => document.visibilityState === "visible" && ask();
    document.addEventListener("visibilitychange", onBack);
    for (const event of ["focus", "online", "pageshow"]) window.addEventListener(event, onBack);
    return () => {
      document.removeEventListener("visibilitychange", onBack);
      for (const event of ["focus", "online", "pageshow"]) window.removeEventListener(event, onBack);
    };
  }, [ask]);
  useEffect(() => {
    if (!hasSome) return;
    // The page took its time to come here, in which the clock went on.
    ask();
    const repeating = setInterval(() => document.visibilityState === "visible" && ask(), askEveryMs);
    return () => clearInterval(repeating);
  }, [hasSome, ask]);

  const known = useMemo(() => ({ own, ask }), [own, ask]);
  return <OwnClocksContext value={known}>{children}</OwnClocksContext>;
}

/** Tells the other tabs when an act here changed the clocks, and listens for theirs. */
function useTelling(sign: string, ask: () => void): void {
  const channel = useRef<BroadcastChannel>(null);
  const told = useRef(sign);
  useEffect(() => {
    channel.current = new BroadcastChannel("headroom-clocks");
    channel.current.addEventListener("message", ask);
    return () => channel.current?.close();
  }, [ask]);
  useEffect(() => {
    if (told.current === sign) return;
    told.current = sign;
    channel.current?.postMessage("changed");
  }, [sign]);
}

/** What of the clocks only an act or the end of a time changes. */
export function signOf({ clocks }: OwnClocks): string {
  return clocks.map(({ id, state, totalMs }) => `${id} ${state} ${totalMs}`).join();
}

function newest(known: OwnClocks | null, answer: OwnClocks): OwnClocks {
  return known && known.at > answer.at ? known : answer;
}

/** Null when it could not be asked: what is known counts on. */
async function askServer(): Promise<OwnClocks | null> {
  const answer = await fetch("/clocks").catch(() => null);
  return answer?.ok ? ((await answer.json()) as OwnClocks) : null;
}
