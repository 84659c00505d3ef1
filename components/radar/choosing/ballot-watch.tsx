"use client";

import { useRouter } from "next/navigation";
import { createContext, type ReactNode, useContext, useEffect, useEffectEvent, useState } from "react";
import type { BallotPulse } from "#lib/radar/choosing/ballot.ts";

const askEveryMs = 3_000;

const PulseContext = createContext<BallotPulse>(null);

/** Where the team's last ballot is now, and how many have picked. */
export function useBallotPulse(): BallotPulse {
  return useContext(PulseContext);
}

type BallotWatchProps = { initial: BallotPulse; stateHref: string; children: ReactNode };

/**
 * Asks every few seconds while a ballot is open and somebody looks, and whenever they come back, how many have picked. When somebody opens,
 * reveals or ends one, the page is asked for anew.
 */
export function BallotWatch({ initial, stateHref, children }: BallotWatchProps) {
  const router = useRouter();
  const [told, setTold] = useState({ initial, pulse: initial });
  const pulse = told.initial === initial ? told.pulse : initial;
  const isOpen = pulse?.state === "picking" || pulse?.state === "revealed";

  const ask = useEffectEvent(async () => {
    if (document.visibilityState !== "visible") return;
    const answer = await fetch(stateHref).catch(() => null);
    if (!answer?.ok) return;
    const next = (await answer.json()) as BallotPulse;
    if (next?.number !== initial?.number || next?.state !== initial?.state) router.refresh();
    else setTold({ initial, pulse: next });
  });
  useEffect(() => {
    const look = () => void ask();
    const timer = isOpen ? setInterval(look, askEveryMs) : undefined;
    document.addEventListener("visibilitychange", look);
    for (const event of ["focus", "online", "pageshow"]) window.addEventListener(event, look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
      for (const event of ["focus", "online", "pageshow"]) window.removeEventListener(event, look);
    };
  }, [isOpen]);

  return <PulseContext value={pulse}>{children}</PulseContext>;
}
