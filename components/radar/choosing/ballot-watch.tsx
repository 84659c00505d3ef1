"use client";

import { useRouter } from "next/navigation";
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from "react";
import { useLooking } from "#components/ui/use-looking.ts";
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
    // Who has signed out elsewhere is led to the sign-in page, which is no answer.
    if (!answer?.ok || answer.redirected) return;
    const next = (await answer.json()) as BallotPulse;
    if (next?.number !== initial?.number || next?.state !== initial?.state) router.refresh();
    else setTold({ initial, pulse: next });
  }, [stateHref, initial, router]);
  useLooking(ask, isOpen ? askEveryMs : null);

  const shown = useMemo(() => ({ pulse, ask: () => void ask() }), [pulse, ask]);
  return <PulseContext value={shown}>{children}</PulseContext>;
}
