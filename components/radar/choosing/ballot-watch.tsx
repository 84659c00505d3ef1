"use client";

import { useRouter } from "next/navigation";
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useEffectEvent,
  useMemo,
  useState,
} from "react";
import type { BallotPulse } from "#lib/radar/choosing/ballot.ts";

const askEveryMs = 3_000;

const PulseContext = createContext<{ pulse: BallotPulse; ask: () => void }>({ pulse: null, ask: () => {} });

/** Where the team's last ballot is now, and how many have picked; `ask` asks at once, after what this screen did. */
export function useBallotPulse(): { pulse: BallotPulse; ask: () => void } {
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

  const ask = useCallback(async () => {
    if (document.visibilityState !== "visible") return;
    const answer = await fetch(stateHref).catch(() => null);
    if (!answer?.ok) return;
    const next = (await answer.json()) as BallotPulse;
    if (next?.number !== initial?.number || next?.state !== initial?.state) router.refresh();
    else setTold({ initial, pulse: next });
  }, [stateHref, initial, router]);
  const look = useEffectEvent(() => void ask());
  useEffect(() => {
    const timer = isOpen ? setInterval(look, askEveryMs) : undefined;
    document.addEventListener("visibilitychange", look);
    for (const event of ["focus", "online", "pageshow"]) window.addEventListener(event, look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
      for (const event of ["focus", "online", "pageshow"]) window.removeEventListener(event, look);
    };
  }, [isOpen]);

  const shown = useMemo(() => ({ pulse, ask: () => void ask() }), [pulse, ask]);
  return <PulseContext value={shown}>{children}</PulseContext>;
}
